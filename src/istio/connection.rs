//! Who is connected to an istiod, as its `/debug/connections` says.
//!
//! istiod names a connection by the proxy's `pod.namespace`, a dash and a number that
//! it counts up, and looks a `proxyID` up as any part of that name: `db-0.stateful`
//! finds `mydb-0.stateful-7` as well. Only this list tells whether a name can mean
//! one proxy alone.

use serde::Deserialize;

/// Those that are connected to one istiod.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Connections {
    /// Go writes null where there is none.
    clients: Option<Vec<Connection>>,
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Connection {
    /// `pod.namespace-number`.
    #[serde(rename = "connectionId")]
    pub id: String,
    /// Since when, as istiod writes it.
    #[serde(rename = "connectedAt")]
    pub since: String,
    /// From where.
    pub address: String,
}

impl Connections {
    /// Reads the answer.
    ///
    /// # Errors
    /// Text that is no such list.
    pub fn of(body: &[u8]) -> serde_json::Result<Connections> {
        serde_json::from_slice(body)
    }

    /// All of them, by name.
    #[must_use]
    pub fn sorted(mut self) -> Vec<Connection> {
        let mut clients = self.clients.take().unwrap_or_default();
        clients.sort_by(|a, b| a.id.cmp(&b.id));
        clients
    }

    /// The connections of a proxy, the newest first: one that reconnects may have two.
    #[must_use]
    pub fn of_proxy(&self, proxy: &str) -> Vec<&Connection> {
        let mut own: Vec<_> = self.iter().filter(|one| one.proxy() == proxy).collect();
        own.sort_by(|a, b| b.since.cmp(&a.since));
        own
    }

    /// The proxies that istiod may take a text for.
    #[must_use]
    pub fn meant_by(&self, text: &str) -> Vec<&str> {
        let found = self.iter().filter(|one| one.id.contains(text));
        let mut proxies: Vec<&str> = found.map(Connection::proxy).collect();
        proxies.sort_unstable();
        proxies.dedup();
        proxies
    }

    /// Everyone who is connected.
    pub fn proxies(&self) -> impl Iterator<Item = &str> {
        self.iter().map(Connection::proxy)
    }

    fn iter(&self) -> impl Iterator<Item = &Connection> {
        self.clients.iter().flatten()
    }
}

impl Connection {
    /// Whose it is: `pod.namespace`.
    #[must_use]
    pub fn proxy(&self) -> &str {
        match self.id.rsplit_once('-') {
            Some((proxy, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => proxy,
            _ => &self.id,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Connections;

    #[test]
    fn a_part_of_a_name_may_mean_several_proxies_and_a_proxy_has_its_own() {
        let text = br#"{"totalClients": 3, "clients": [
            {"connectionId": "mydb-0.stateful-7", "connectedAt": "2026-11-21T13:10:57Z"},
            {"connectionId": "db-0.stateful-9", "connectedAt": "2026-11-21T13:10:58Z"},
            {"connectionId": "db-0.stateful-12", "connectedAt": "2026-11-21T13:10:59Z"}]}"#;
        let all = Connections::of(text).unwrap();
        assert_eq!(
            all.meant_by("db-0.stateful"),
            ["db-0.stateful", "mydb-0.stateful"]
        );
        assert_eq!(all.meant_by("db-0.stateful-12"), ["db-0.stateful"]);
        let own = all.of_proxy("db-0.stateful");
        let own: Vec<&str> = own.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(own, ["db-0.stateful-12", "db-0.stateful-9"]);
        assert_eq!(all.of_proxy("0.stateful"), Vec::<&super::Connection>::new());
    }

    #[test]
    fn none_is_written_as_null_and_anything_else_is_no_list() {
        let none = Connections::of(br#"{"totalClients": 0, "clients": null}"#).unwrap();
        assert_eq!(none.sorted(), []);
        assert!(Connections::of(b"404 page not found").is_err());
    }
}
