//! Who is connected to an istiod.

use crate::istio::connection::Connections;
use crate::render::age::age_of;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::view::{Detail, dash};

pub(super) fn columns(detail: Detail) -> Vec<&'static str> {
    let mut columns = vec!["PROXY", "ADDRESS", "CONNECTED"];
    if detail.wide {
        columns.extend(["CONNECTION", "SINCE"]);
    }
    columns
}

pub(super) fn add(body: &[u8], detail: Detail, rows: &mut Rows) -> serde_json::Result<()> {
    for one in Connections::of(body)?.sorted() {
        let mut cells = vec![
            dash(Some(one.proxy())),
            dash(Some(&one.address)),
            age_of(Some(&one.since), detail.now),
        ];
        if detail.wide {
            cells.extend([one.id.clone(), dash(Some(&one.since))]);
        }
        rows.resource(&one.id);
        rows.push(Tone::Plain, &cells);
    }
    Ok(())
}
