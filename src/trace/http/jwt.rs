//! Required tokens (`S:extensions/filters/http/jwt_authn/{filter,verifier,authenticator}.cc`).
//!
//! Nobody here checks signatures, and clocks differ, so of a token only two things
//! are certain: that it is none, and that its issuer is not the provider's. The first
//! is the common case: no token at all, which a requirement refuses or lets pass. For
//! the rest the walk goes both ways; on the way where the token is good, its claims
//! are the metadata that access rules ask for, and on no other way is there any.

use serde_json::Value;

use super::PerRoute;
use super::filters::{self, At};
use super::token::{self, Place, Token};
use crate::envoy::config::jwt::{self, JwtAuthentication, Provider, Requirement, RuleMatch};
use crate::trace::request::Http;
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Step, Stop, Verdict};
use crate::trace::walk::Walk;
use crate::trace::{header, text};

/// Where the filter writes claims, whatever its own name is.
const METADATA: &str = "envoy.filters.http.jwt_authn";

/// What the check of a requirement comes to.
#[derive(Clone, PartialEq)]
enum Checked {
    /// It is met.
    Good,
    /// There is no token.
    Missing,
    /// The token is refused; with Envoy's words where they are certain.
    Refused(Option<&'static str>),
}

/// Runs the filter; true if it required something of this request.
///
/// # Errors
/// The refusal, or what is missing to say whether there is one.
pub fn run(
    walk: &mut Walk<'_, '_, '_>,
    config: &JwtAuthentication<'_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &mut Http,
) -> Step<bool> {
    let origin = |name: &str| http.value(name).is_some_and(|value| !value.is_empty());
    let preflight =
        http.method == "OPTIONS" && origin("origin") && origin("access-control-request-method");
    if config.bypass_cors_preflight && preflight {
        return Ok(false);
    }
    let Some(requirement) = required(walk, config, per_route, at, http)? else {
        return Ok(false);
    };
    let mut check = Check {
        config,
        walk,
        http,
        tokens: false,
    };
    let checked = check.requirement(requirement, 0);
    let tokens = check.tokens;
    let (code, words) = match checked {
        Checked::Good => {
            let reason = match tokens {
                true => "the token is taken to be good, or none is required",
                false => "there is no token, and none is required",
            };
            let stage = Stage::new(Kind::HttpFilters, at.name, reason).at(at.place());
            walk.stages.push(stage);
            return Ok(true);
        }
        Checked::Missing => (401, Some("Jwt is missing")),
        Checked::Refused(Some(token::AUDIENCES)) => (403, Some(token::AUDIENCES)),
        Checked::Refused(words) => (401, words),
    };
    let reason = match words {
        Some(words) => format!("a token is required: {words}"),
        None => "a token is required, and the one that is there is not good".to_owned(),
    };
    let stage = Stage::new(Kind::HttpFilters, at.name, reason.clone()).at(at.place());
    walk.stages.push(stage);
    let details =
        words.map(|words| format!("jwt_authn_access_denied{{{}}}", words.replace(' ', "_")));
    let mut verdict = Verdict::answer(code, None, "", reason);
    verdict.details = details;
    let hint = "see the RequestAuthentication of the workload, and give the token with \
                -H 'authorization: Bearer …'";
    Err(verdict.hint(hint).into())
}

/// What is required of a request; none if nothing is.
fn required<'c, 'a>(
    walk: &mut Walk<'_, '_, '_>,
    config: &'c JwtAuthentication<'a>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &Http,
) -> Step<Option<&'c Requirement<'a>>> {
    if let Some(route) = filters::of_route::<jwt::PerRoute>(per_route, at)? {
        return match config.requirement_map.get(&route.requirement_name) {
            _ if route.disabled => Ok(None),
            Some(requirement) => Ok(Some(requirement)),
            None => Err(wrong_name(config, &route.requirement_name).into()),
        };
    }
    for rule in &config.rules {
        if !rule_fits(walk, &rule.matched, http) {
            continue;
        }
        return match &rule.requirement_name {
            None => Ok(rule.requires.as_ref()),
            Some(name) => match config.requirement_map.get(name) {
                Some(requirement) => Ok(Some(requirement)),
                None => Err(Stop::cannot_tell(format!(
                    "the requirement {name} at {}, which is not there",
                    at.place()
                ))),
            },
        };
    }
    match config.filter_state_rules {
        None => Ok(None),
        Some(_) => Err(Stop::cannot_tell(format!(
            "the filter state that chooses what token is required at {}",
            at.place()
        ))),
    }
}

fn wrong_name(config: &JwtAuthentication<'_>, name: &str) -> Verdict {
    let names: Vec<&str> = config.requirement_map.keys().map(String::as_str).collect();
    let told = format!(
        "Wrong requirement_name: {name}. It should be one of [{}]",
        names.join(", ")
    );
    let details = format!("jwt_authn_access_denied{{{}}}", told.replace(' ', "_"));
    let mut verdict = Verdict::answer(403, None, details, told);
    if names.len() != 1 {
        // In which order they are told, only the proxy knows.
        verdict.details = None;
    }
    verdict
}

/// Whether a rule is for a request (`S:extensions/filters/http/jwt_authn/matcher.cc`).
fn rule_fits(walk: &mut Walk<'_, '_, '_>, rule: &RuleMatch<'_>, http: &Http) -> bool {
    let path = http.path.as_deref().unwrap_or_default();
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let path = path.get(..end).unwrap_or_default();
    let cased = |text: &str| match rule.case_sensitive {
        Some(false) => text.to_ascii_lowercase(),
        _ => text.to_owned(),
    };
    let (seen, fork) = (cased(path), &mut *walk.fork);
    let fits = if let Some(prefix) = &rule.prefix {
        seen.starts_with(&cased(prefix))
    } else if let Some(whole) = &rule.path {
        seen == cased(whole)
    } else if let Some(prefix) = &rule.path_separated_prefix {
        let rest = seen.strip_prefix(&cased(prefix)).map(str::to_owned);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    } else if let Some(regex) = &rule.safe_regex {
        text::whole(regex, path, fork)
    } else {
        fork.unknown(format!(
            "whether a token rule for other than paths fits {path}"
        ))
    };
    if !fits {
        return false;
    }
    let individually = walk.proxy.has("match_headers_individually", [1, 39, 0]);
    let mut headers = rule.headers.iter();
    if !headers.all(|it| header::matches(it, http, individually, walk.fork)) {
        return false;
    }
    let more = rule.runtime_fraction.is_some()
        || !rule.query_parameters.is_empty()
        || !rule.cookies.is_empty()
        || rule.grpc.is_some()
        || rule.tls_context.is_some()
        || !rule.dynamic_metadata.is_empty()
        || !rule.filter_state.is_empty();
    !more
        || walk.fork.unknown(format!(
            "whether the further conditions of a token rule fit {path}"
        ))
}

/// A check that is under way.
struct Check<'c, 'a, 'w, 'p, 'd, 'f> {
    config: &'c JwtAuthentication<'a>,
    walk: &'w mut Walk<'p, 'd, 'f>,
    http: &'w mut Http,
    /// Whether any token was seen.
    tokens: bool,
}

impl Check<'_, '_, '_, '_, '_, '_> {
    fn requirement(&mut self, requirement: &Requirement<'_>, depth: usize) -> Checked {
        match requirement {
            Requirement::ProviderName(name) => self.provider(name, &[]),
            Requirement::ProviderAndAudiences(it) => {
                self.provider(&it.provider_name, &it.audiences)
            }
            Requirement::RequiresAll(all) => {
                let checks = all
                    .requirements
                    .iter()
                    .map(|it| self.requirement(it, depth + 1));
                let mut failed = checks.filter(|checked| *checked != Checked::Good);
                failed.next().unwrap_or(Checked::Good)
            }
            Requirement::RequiresAny(any) => self.any(&any.requirements, depth),
            Requirement::AllowMissing(_) | Requirement::AllowMissingOrFailed(_) => {
                self.any(std::slice::from_ref(requirement), depth)
            }
            Requirement::ExtractOnlyWithoutValidation(_) => {
                let told = "the claims that are taken without a check";
                self.walk.noted.may_write(Some(METADATA), told);
                Checked::Good
            }
        }
    }

    /// One is enough; whether none at all is, another of them says.
    fn any(&mut self, requirements: &[Requirement<'_>], depth: usize) -> Checked {
        let mut worst = Checked::Missing;
        let (mut lenient, mut optional, mut asked) = (false, false, false);
        for requirement in requirements {
            match requirement {
                Requirement::AllowMissingOrFailed(_) => lenient = true,
                Requirement::AllowMissing(_) => optional = true,
                _ => {
                    asked = true;
                    match self.requirement(requirement, depth + 1) {
                        Checked::Good => return Checked::Good,
                        Checked::Missing => {}
                        refused => worst = worse(worst, refused),
                    }
                }
            }
        }
        if !asked {
            worst = self.whose();
        }
        match worst {
            _ if lenient => Checked::Good,
            Checked::Missing if optional => Checked::Good,
            worst => worst,
        }
    }

    /// Checks the tokens where any provider has them: whose each is, its issuer says. The
    /// first alone counts, since none need be there.
    fn whose(&mut self) -> Checked {
        let config = self.config;
        let looked: Vec<&Provider> = config.providers.values().collect();
        let places = looked.iter().flat_map(|it| token::places(it)).collect();
        let found = token::find(places, self.http);
        for provider in &looked {
            self.distrust(provider);
        }
        let mut checked = Checked::Missing;
        for (index, token) in found.iter().enumerate().rev() {
            self.tokens = true;
            checked = match token.issuer() {
                Err(words) => Checked::Refused(Some(words)),
                Ok(issuer) => {
                    let here = looked.iter().copied();
                    let here = here.filter(|it| token::places(it).contains(&token.place));
                    let may = |it: &Provider| {
                        let issuer = issuer.as_deref().unwrap_or(&it.issuer);
                        it.issuer.is_empty() || it.issuer == issuer
                    };
                    match here.clone().any(may) {
                        true => self.of_owner(token, issuer.as_deref(), index),
                        false => Checked::Refused(Some(token::ISSUER)),
                    }
                }
            };
        }
        checked
    }

    /// Checks a token for the provider of its issuer, or else for one that takes any: which
    /// of several, only the proxy knows.
    fn of_owner(&mut self, token: &Token, issuer: Option<&str>, index: usize) -> Checked {
        let config = self.config;
        let of = |wanted: &str| -> Vec<(&String, &Provider)> {
            let all = config.providers.iter();
            all.filter(|(_, it)| it.issuer == wanted).collect()
        };
        let mut owners = issuer.map(of).unwrap_or_default();
        if owners.is_empty() {
            owners = match issuer {
                Some(_) => of(""),
                None => config.providers.iter().collect(),
            };
        }
        while owners.len() > 1 {
            let Some((name, _)) = owners.first() else {
                break;
            };
            let told = format!("whether provider {name} is the one that checks the token");
            if self.walk.fork.unknown(told) {
                owners.truncate(1);
            } else {
                owners.remove(0);
            }
        }
        match owners.first() {
            Some((name, provider)) => self.token(provider, token, &provider.audiences, name, index),
            None => Checked::Refused(Some(token::ISSUER)),
        }
    }

    /// Checks the tokens for a provider, all of which must be good; a requirement may name
    /// audiences of its own.
    fn provider(&mut self, name: &str, audiences: &[String]) -> Checked {
        let Some(provider) = self.config.providers.get(name) else {
            let told = format!("what the token's provider {name} is, which is not there");
            return match self.walk.fork.unknown(told) {
                true => Checked::Good,
                false => Checked::Refused(None),
            };
        };
        let found = token::find(token::places(provider), self.http);
        self.distrust(provider);
        if found.is_empty() {
            return Checked::Missing;
        }
        self.tokens = true;
        let audiences = match audiences {
            [] => provider.audiences.as_slice(),
            own => own,
        };
        for (index, token) in found.iter().enumerate().rev() {
            let others = |issuer: &str| !provider.issuer.is_empty() && issuer != provider.issuer;
            let checked = match token.issuer() {
                Err(words) => Checked::Refused(Some(words)),
                Ok(Some(issuer)) if others(&issuer) => Checked::Refused(Some(token::ISSUER)),
                Ok(_) => self.token(provider, token, audiences, name, index),
            };
            if checked != Checked::Good {
                return checked;
            }
        }
        Checked::Good
    }

    /// Takes out what a provider sets: from the client it is not believed.
    fn distrust(&mut self, provider: &Provider) {
        for name in headers_of(provider) {
            self.http.remove(&name.to_ascii_lowercase());
        }
    }

    /// Checks a token of the right issuer; `index` tells which of the request's it is.
    fn token(
        &mut self,
        provider: &Provider,
        token: &Token,
        audiences: &[String],
        name: &str,
        index: usize,
    ) -> Checked {
        if token.is_for_others(audiences) {
            let told = "whether the request's token is of this time";
            return Checked::Refused(match !token.is_timed() || self.walk.fork.unknown(told) {
                true => Some(token::AUDIENCES),
                false => None,
            });
        }
        let which = match index {
            0 => String::new(),
            _ => format!(" number {}", index + 1),
        };
        let told = format!("whether the request's token{which} is good for provider {name}");
        if !self.walk.fork.unknown(told) {
            return Checked::Refused(None);
        }
        self.accept(provider, token);
        Checked::Good
    }

    /// Does what follows a good token.
    fn accept(&mut self, provider: &Provider, token: &Token) {
        let key = &provider.payload_in_metadata;
        match token.claims() {
            Some(claims) if !key.is_empty() => {
                let claims = normalized(claims, provider);
                self.walk.noted.write(METADATA, key, claims);
            }
            Some(_) => {}
            None => self
                .walk
                .noted
                .may_write(Some(METADATA), "the token's claims"),
        }
        let guard = "jwt_authn_remove_jwt_from_query_params";
        match (&token.place, self.http.path.as_deref()) {
            _ if provider.forward => {}
            (Place::Header(name, _), _) => self.http.remove(name),
            (Place::Parameter(name), Some(path)) if self.walk.proxy.has(guard, [1, 31, 0]) => {
                self.http.path = Some(token::without(path, name));
            }
            (Place::Parameter(_) | Place::Cookie(_), _) => {}
        }
        for name in headers_of(provider) {
            self.walk
                .noted
                .unknown_headers
                .insert(name.to_ascii_lowercase());
        }
        self.walk.noted.route_cleared |= provider.clear_route_cache;
    }
}

/// The headers that a provider sets.
fn headers_of(provider: &Provider) -> impl Iterator<Item = &String> {
    let claims = provider.claim_to_headers.iter().map(|it| &it.header_name);
    claims
        .chain(std::iter::once(&provider.forward_payload_header))
        .filter(|name| !name.is_empty())
}

/// Which of two refusals is told: the later one, but that of an unknown issuer tells least.
fn worse(one: Checked, other: Checked) -> Checked {
    match (&one, &other) {
        (Checked::Missing, _) => other,
        (_, Checked::Refused(Some(token::ISSUER))) => one,
        _ => other,
    }
}

fn normalized(mut claims: Value, provider: &Provider) -> Value {
    for name in &provider
        .normalize_payload_in_metadata
        .space_delimited_claims
    {
        if let Some(claim) = claims.get_mut(name)
            && let Value::String(text) = &*claim
        {
            let words = text.split(' ').filter(|word| !word.is_empty());
            *claim = Value::Array(words.map(|word| Value::String(word.to_owned())).collect());
        }
    }
    claims
}
