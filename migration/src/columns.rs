//! The few column shapes that every table is made of, so that both engines get the same: ids and
//! moments are 64-bit integers, text is unbounded (limits are the app's), JSON is stored as such.

use sea_orm_migration::{prelude::*, schema};

/// The primary key of a table: a 64-bit integer given by the database.
pub fn id() -> ColumnDef {
    schema::big_pk_auto("id")
}

/// A moment in UTC unix milliseconds.
pub fn moment(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

pub fn moment_null(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}

pub fn text(name: &'static str) -> ColumnDef {
    schema::text(name)
}

pub fn text_null(name: &'static str) -> ColumnDef {
    schema::text_null(name)
}

/// Text that is empty unless said otherwise.
pub fn text_empty(name: &'static str) -> ColumnDef {
    schema::text(name).default("").take()
}

pub fn number(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

pub fn number_null(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}

pub fn count(name: &'static str) -> ColumnDef {
    schema::big_integer(name).default(0).take()
}

pub fn flag(name: &'static str) -> ColumnDef {
    schema::boolean(name)
}

pub fn json(name: &'static str) -> ColumnDef {
    schema::json_binary(name)
}

pub fn json_null(name: &'static str) -> ColumnDef {
    schema::json_binary_null(name)
}

/// A column that holds another table's id.
pub fn refers(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

pub fn refers_null(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}

/// `column` of the table refers to `to.id`; what happens on delete is said by `on_delete`.
pub fn foreign_key(
    table: &'static str,
    column: &'static str,
    to: &'static str,
    on_delete: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(to, "id")
        .on_delete(on_delete)
        .to_owned()
}

/// An index named after its table and columns.
pub fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// The same, and no two rows may be equal in these columns.
pub fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = index(table, columns);
    index.name(format!("uq_{table}_{}", columns.join("_"))).unique();
    index
}
