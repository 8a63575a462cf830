//! What is looked for found once, for a page that lists it and asks a dozen things about it. Where words or
//! connections are looked for, an index leads: it names comments, the newest first, and each is asked for the
//! rest, until there are enough. So a search costs the same however much there is.

use jiff::tz::TimeZone;
use sea_orm::sea_query::{Expr, Order, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, ExprTrait as _, Iterable as _,
};

use super::find::{beside_words, connections, fields, scope};
use super::find_form::Find;
use super::scope::{Cut, Scope};
use super::{filters, search};
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::threads::Threads;
use crate::ids::CommentId;
use crate::people::Person;

/// Of what no index finds together with its view, as many comments are looked at; the newest ones.
pub const FOUND_MAX: u64 = 1_000;
/// So many comments that an index names are asked for the rest of what is looked for.
pub const LOOKED_MAX: u64 = 10_000;

/// What `person` looks at on a page of what is `chosen`; days are those of `zone`.
///
/// # Errors
/// When the database fails.
pub async fn gathered(
    db: &impl ConnectionTrait,
    person: &Person,
    find: &Find,
    zone: &TimeZone,
    chosen: Condition,
) -> Result<Scope, DbErr> {
    if !find.is_wide() {
        return Ok(scope(db, person, find, zone));
    }
    let backend = db.get_database_backend();
    let search = Search::new(backend, person, find, zone);
    let (found, cut) = search.found(db, chosen).await?;
    let mut scope = Scope::of_these(Threads::of(person), &found, backend);
    scope.cut = cut;
    Ok(scope)
}

/// What is looked for, as questions for the database.
struct Search {
    /// Comments that an index names, by their `id`, the newest first.
    leads: Option<SelectStatement>,
    rest: Condition,
    /// Where nothing leads, the newest of what is found are the last by this.
    order: Column,
}

impl Search {
    fn new(backend: DbBackend, person: &Person, find: &Find, zone: &TimeZone) -> Self {
        let (fields, days) = (fields(person), find.days(zone));
        let rest = beside_words(person, find, zone).add(Threads::of(person).condition());
        let words = search::holds(&find.words, &find.rule, fields, backend);
        let connections = connections(find, backend);
        let (leads, rest) = match (
            search::named(&find.words, &find.rule, fields, backend),
            connections,
        ) {
            (Some(mut named), connections) => {
                if let Some(sent) = filters::sent(days) {
                    named.and_where(Expr::cust("+rowid").in_subquery(sent_then(sent)));
                }
                (Some(named), rest.add_option(connections.map(filters::connected)))
            }
            (None, Some(connections)) => (Some(filters::named(connections)), rest.add_option(words)),
            (None, None) => (None, rest.add_option(words)),
        };
        let order = match days {
            (None, None) => Column::Id,
            _ => Column::CreatedAt,
        };
        Self { leads, rest, order }
    }

    /// What is found, in no order, and what was left out of it: up to `FOUND_MAX` of everything, or else the
    /// newest of what is `chosen`.
    async fn found(
        &self,
        db: &impl ConnectionTrait,
        chosen: Condition,
    ) -> Result<(Vec<CommentId>, Cut), DbErr> {
        let most = usize::try_from(FOUND_MAX).unwrap_or(usize::MAX);
        let mut found = ids(db, self.some(Condition::all())).await?;
        let mut cut = Cut::Nothing;
        if found.len() > most {
            found = ids(db, self.newest(chosen)).await?;
            cut = Cut::Found;
        }
        if found.len() < most && self.leads_further(db).await? {
            cut = Cut::Looked;
        }
        found.truncate(most);
        Ok((found, cut))
    }

    /// Any of what is looked for and `chosen`; one more than `FOUND_MAX` at most. SQLite takes a cross join as
    /// it stands, what leads first.
    fn some(&self, chosen: Condition) -> SelectStatement {
        let mut some = Query::select();
        some.column((Entity, Column::Id));
        match &self.leads {
            Some(leads) => some
                .from_subquery(leads.clone().limit(LOOKED_MAX).take(), "leads")
                .cross_join(Entity)
                .and_where(Expr::col((Entity, Column::Id)).equals(("leads", "id"))),
            None => some.from(Entity),
        };
        some.cond_where(self.rest.clone().add(chosen))
            .limit(FOUND_MAX + 1)
            .take()
    }

    /// The newest. SQLite takes what leads in its order, and stops when it has enough.
    fn newest(&self, chosen: Condition) -> SelectStatement {
        let mut newest = self.some(chosen);
        if self.leads.is_none() {
            newest
                .order_by((Entity, self.order), Order::Desc)
                .order_by((Entity, Column::Id), Order::Desc);
        }
        newest
    }

    /// Whether an index names more than were looked at.
    async fn leads_further(&self, db: &impl ConnectionTrait) -> Result<bool, DbErr> {
        let Some(leads) = &self.leads else {
            return Ok(false);
        };
        let behind = leads.clone().limit(1).offset(LOOKED_MAX).take();
        Ok(db.query_one(&behind).await?.is_some())
    }
}

/// Comments that were sent then, in words that the index by state and time knows.
fn sent_then(sent: Condition) -> SelectStatement {
    Query::select()
        .column(Column::Id)
        .from(Entity)
        .and_where(Column::Status.is_in(Status::iter()))
        .cond_where(sent)
        .take()
}

async fn ids(db: &impl ConnectionTrait, question: SelectStatement) -> Result<Vec<CommentId>, DbErr> {
    let rows = db.query_all(&question).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
