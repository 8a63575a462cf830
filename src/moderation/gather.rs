//! What is looked for found once, for a page that lists it and asks a dozen things about it. Where words are
//! looked for, or what writers state, an index leads: it names comments, the newest first, and each is asked for the
//! rest, until there are enough. PostgreSQL's index of words names them in no order and only all at once: of
//! what very many have, the newest comments are walked instead. So a search costs the same however much there
//! is.

use jiff::tz::TimeZone;
use sea_orm::sea_query::{Expr, Order, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, ExprTrait as _, Iterable as _,
};

use super::View;
use super::chosen::{Chosen, among, first_of_each};
use super::find::{beside_words, fields, scope, stated};
use super::find_form::Find;
use super::scope::{Cut, Scope};
use super::{filters, search, sites};
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::threads::Threads;
use crate::db::expected;
use crate::db::joined::{joined, parted};
use crate::ids::CommentId;
use crate::people::Person;

/// Of what no index finds together with its view, as many comments are looked at; the newest ones.
pub const FOUND_MAX: u64 = 1_000;
/// So many comments that an index names, or that are walked, are asked for the rest of what is looked for.
pub const LOOKED_MAX: u64 = 3_000;
/// At least so many comments have what is looked for where the newest are walked: of so many, a page of them
/// has it.
const WALKED_FROM: u64 = 10_000;

/// What `person` looks at on a page of a view; days are those of `zone`.
///
/// # Errors
/// When the database fails.
pub async fn gathered(
    db: &impl ConnectionTrait,
    person: &Person,
    find: &Find,
    zone: &TimeZone,
    (view, chosen): (View, Chosen),
) -> Result<Scope, DbErr> {
    if !find.is_wide() {
        return Ok(scope(db, person, find, zone));
    }
    let backend = db.get_database_backend();
    let search = Search::new(backend, person, find, zone);
    let expected = search.expected(db).await?;
    let walks = expected >= WALKED_FROM;
    let (mut found, mut cut) = if walks {
        search.walked(db, search.kinds(view, chosen)).await?
    } else {
        search.found(db, (view, chosen), expected > LOOKED_MAX).await?
    };
    let mut of_view = walks || cut == Cut::Found;
    let (mut there, mut cut_there) = search.there(db, of_view.then_some((view, chosen))).await?;
    if cut_there == Cut::Found && !of_view {
        (found, cut) = search.found(db, (view, chosen), true).await?;
        (there, cut_there) = search.there(db, Some((view, chosen))).await?;
        of_view = true;
    }
    let mut scope = Scope::of_these(Threads::of(person), together(found, there), backend);
    scope.of_view = of_view;
    scope.cut = cut.max(cut_there);
    Ok(scope)
}

/// Comments that an index names, by their `id`, the newest first.
#[derive(Clone)]
struct Leads {
    names: SelectStatement,
    /// Where the index keeps the id.
    id: Expr,
}

impl Leads {
    /// By what their writers state.
    fn stated(stated: SelectStatement) -> Self {
        Self {
            names: filters::newest(stated),
            id: Expr::col(filters::COMMENT_ID),
        }
    }

    /// Without what is newer than everything in `status`, which may be very much that is not wanted.
    fn into(mut self, status: Option<Status>) -> Self {
        if let Some(status) = status {
            let newest = Query::select()
                .expr(Column::Id.max())
                .from(Entity)
                .and_where(Column::Status.eq(status))
                .take();
            self.names
                .and_where(self.id.clone().lte(Expr::SubQuery(None, Box::new(newest.into()))));
        }
        self
    }

    /// Whether more are named than are looked at.
    async fn go_on(mut self, db: &impl ConnectionTrait) -> Result<bool, DbErr> {
        let behind = self.names.limit(1).offset(LOOKED_MAX).take();
        Ok(db.query_one(&behind).await?.is_some())
    }
}

/// What is looked for, as questions for the database.
struct Search {
    leads: Option<Leads>,
    /// What may have words of everything else that is looked for.
    beside: Condition,
    /// What else is looked for of what is led to, or with words where nothing leads.
    rest: Option<Condition>,
    /// Where nothing leads, the newest of what is found are the last by this.
    order: Column,
    /// What has a website at the domain that the words name, and everything else that is looked for; and what names
    /// something where more have one than are looked at.
    there: Option<(SelectStatement, SelectStatement)>,
}

impl Search {
    fn new(backend: DbBackend, person: &Person, find: &Find, zone: &TimeZone) -> Self {
        let (fields, days) = (fields(person), find.days(zone));
        let words = search::holds(&find.words, &find.rule, fields, backend);
        let stated = stated(find, backend);
        let beside = beside_words(person, find, zone, backend).add(Threads::of(person).condition());
        let there = sites::at(&find.words, backend).map(|there| {
            let spoke = search::holds("", &find.rule, fields, backend);
            let stated = stated.iter().cloned().map(filters::is_one_of);
            newest_of(
                there,
                stated.fold(beside.clone().add_option(spoke), Condition::add),
            )
        });
        let there = there.zip(sites::behind(&find.words, backend));
        let mut stated = stated.into_iter();
        let (leads, rest) = match search::named(&find.words, &find.rule, fields, backend) {
            Some(mut names) => {
                if let Some(sent) = filters::sent(days) {
                    names.and_where(Expr::cust("+rowid").in_subquery(sent_then(sent)));
                }
                let id = Expr::col("rowid");
                (Some(Leads { names, id }), None)
            }
            None => (stated.next().map(Leads::stated), words),
        };
        let rest = stated.map(filters::is_one_of).fold(rest, |rest, other| {
            Some(rest.unwrap_or_else(Condition::all).add(other))
        });
        let order = match days {
            (None, None) => Column::Id,
            _ => Column::CreatedAt,
        };
        Self {
            leads,
            beside,
            rest,
            order,
            there,
        }
    }

    /// What is found by its website, the newest first, and what was left out of it; of a view alone, if one is given.
    async fn there(
        &self,
        db: &impl ConnectionTrait,
        of_view: Option<(View, Chosen)>,
    ) -> Result<(Vec<CommentId>, Cut), DbErr> {
        let Some((mut there, behind)) = self.there.clone() else {
            return Ok((Vec::new(), Cut::Nothing));
        };
        if let Some((view, chosen)) = of_view {
            there.cond_where(chosen.each(view));
        }
        let (found, more) = tokio::try_join!(ids(db, there), db.query_one(&behind))?;
        Ok(newest_first(found, more.is_some()))
    }

    /// What is found, in no order, and what was left out of it: up to `FOUND_MAX` of everything, or else the
    /// newest of the view. Where `many` are expected, the view is asked at once.
    async fn found(
        &self,
        db: &impl ConnectionTrait,
        (view, chosen): (View, Chosen),
        many: bool,
    ) -> Result<(Vec<CommentId>, Cut), DbErr> {
        let most = usize::try_from(FOUND_MAX).unwrap_or(usize::MAX);
        let mut leads = self.leads.clone();
        let mut found = (Vec::new(), false);
        let mut cut = Cut::Nothing;
        if !many {
            let some = self.some(leads.as_ref(), Condition::all());
            found = found_by(db, some, leads.as_ref()).await?;
        }
        if many || found.0.len() > most {
            leads = leads.map(|leads| leads.into(view.status()));
            let newest = self.newest(leads.as_ref(), view, chosen);
            found = found_by(db, newest, leads.as_ref()).await?;
            found.0.sort_unstable_by(|one, other| other.cmp(one));
            cut = Cut::Found;
        }
        let (mut found, more) = found;
        if more && found.len() < most {
            cut = Cut::Looked(LOOKED_MAX);
        }
        found.truncate(most);
        Ok((found, cut))
    }

    /// Any of what is looked for and `chosen`; one more than `FOUND_MAX` at most. SQLite takes a cross join as
    /// it stands, what leads first.
    fn some(&self, leads: Option<&Leads>, chosen: Condition) -> SelectStatement {
        let mut some = Query::select();
        some.column((Entity, Column::Id));
        match leads {
            Some(leads) => some
                .from_subquery(leads.names.clone().limit(LOOKED_MAX).take(), "leads")
                .cross_join(Entity)
                .and_where(Expr::col((Entity, Column::Id)).equals(("leads", "id"))),
            None => some.from(Entity),
        };
        some.cond_where(self.beside.clone().add_option(self.rest.clone()).add(chosen))
            .limit(FOUND_MAX + 1)
            .take()
    }

    /// The newest of the view, in no order. SQLite takes what leads in its order, and stops when it has
    /// enough.
    fn newest(&self, leads: Option<&Leads>, view: View, chosen: Chosen) -> SelectStatement {
        if leads.is_some() {
            return self.some(leads, chosen.each(view));
        }
        if self.rest.is_none() {
            let kinds = self.kinds(view, chosen).into_iter();
            return first_of_each(kinds.map(|mut kind| kind.limit(FOUND_MAX + 1).take()));
        }
        let kinds = match view {
            View::Pending => chosen.waiting().to_vec(),
            view => vec![chosen.by(view)],
        };
        first_of_each(kinds.into_iter().map(|kind| {
            self.some(None, kind)
                .order_by((Entity, self.order), Order::Desc)
                .order_by((Entity, Column::Id), Order::Desc)
                .take()
        }))
    }

    /// What may have words of each kind in the view, in the order of an index, the newest first.
    fn kinds(&self, view: View, chosen: Chosen) -> Vec<SelectStatement> {
        match (view, view.status(), self.order) {
            (View::Pending, ..) => {
                let [queued, rest @ ..] = chosen.waiting();
                let rest = rest.map(|kind| self.last(kind, self.order));
                [vec![self.last(queued, Column::DeskFrom)], rest.to_vec()].concat()
            }
            (_, Some(status), Column::Id) => vec![self.last(chosen.newest(status, None), Column::Status)],
            _ => vec![self.last(chosen.by(view), self.order)],
        }
    }

    /// What is chosen and may have words, the last by this column and the id first.
    fn last(&self, chosen: Condition, order: Column) -> SelectStatement {
        Query::select()
            .column((Entity, Column::Id))
            .from(Entity)
            .cond_where(self.beside.clone().add(chosen))
            .order_by((Entity, order), Order::Desc)
            .order_by((Entity, Column::Id), Order::Desc)
            .take()
    }

    /// How many comments have the words that are looked for; 0 where something leads to them, or nobody knows.
    async fn expected(&self, db: &impl ConnectionTrait) -> Result<u64, DbErr> {
        let (None, Some(words)) = (&self.leads, &self.rest) else {
            return Ok(0);
        };
        let having = Query::select()
            .column(Column::Id)
            .from(Entity)
            .cond_where(words.clone())
            .take();
        expected::rows(db, &having).await
    }

    /// What is found among the newest of each kind in `walk`, the newest first, and what was left out of it.
    async fn walked(
        &self,
        db: &impl ConnectionTrait,
        walk: Vec<SelectStatement>,
    ) -> Result<(Vec<CommentId>, Cut), DbErr> {
        let newest = walk.iter().map(|kind| kind.clone().limit(LOOKED_MAX).take());
        // Looked up one by one: joined with them, a plan for any words would go to the index for all that have these.
        let having = Query::select()
            .column((Entity, Column::Id))
            .from(Entity)
            .cond_where(among(first_of_each(newest), db.get_database_backend()).add_option(self.rest.clone()))
            .take();
        let behind = walk
            .into_iter()
            .map(|mut kind| kind.limit(1).offset(LOOKED_MAX).take());
        let behind = first_of_each(behind);
        let (found, more) = tokio::try_join!(ids(db, having), db.query_one(&behind))?;
        Ok(newest_first(found, more.is_some()))
    }
}

/// The newest of what is found, up to `FOUND_MAX`, and what was left out of it, where there may be `more` than was
/// looked through.
fn newest_first(mut found: Vec<CommentId>, more: bool) -> (Vec<CommentId>, Cut) {
    let most = usize::try_from(FOUND_MAX).unwrap_or(usize::MAX);
    let cut = if found.len() > most {
        Cut::Found
    } else if more {
        Cut::Looked(LOOKED_MAX)
    } else {
        Cut::Nothing
    };
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.truncate(most);
    (found, cut)
}

/// The newest of these that are chosen, each looked up by its id; one more than `FOUND_MAX` at most.
fn newest_of(these: SelectStatement, chosen: Condition) -> SelectStatement {
    Query::select()
        .column((Entity, Column::Id))
        .from_subquery(these, "these")
        .cross_join(Entity)
        .and_where(Expr::col((Entity, Column::Id)).equals(("these", "id")))
        .cond_where(chosen)
        .order_by((Entity, Column::Id), Order::Desc)
        .limit(FOUND_MAX + 1)
        .take()
}

/// All of both, each once, the lowest first.
fn together(mut found: Vec<CommentId>, more: Vec<CommentId>) -> Vec<CommentId> {
    found.extend(more);
    found.sort_unstable();
    found.dedup();
    found
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

/// What `question` finds, and whether what leads to it goes on behind what was looked at: asked side by side, because
/// either walks along the index of words.
async fn found_by(
    db: &impl ConnectionTrait,
    question: SelectStatement,
    leads: Option<&Leads>,
) -> Result<(Vec<CommentId>, bool), DbErr> {
    let goes_on = async {
        match leads {
            Some(leads) => leads.clone().go_on(db).await,
            None => Ok(false),
        }
    };
    tokio::try_join!(ids(db, question), goes_on)
}

async fn ids(db: &impl ConnectionTrait, question: SelectStatement) -> Result<Vec<CommentId>, DbErr> {
    let row = db.query_one(&joined(db.get_database_backend(), question)).await?;
    let ids: Option<String> = row.map_or(Ok(None), |row| row.try_get_by_index(0))?;
    Ok(parted(ids.as_deref()).map(CommentId).collect())
}
