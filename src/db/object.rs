//! Several columns as one JSON object. Each value of a row costs a dozen allocations on its way out of
//! SQLite, whatever is in it; where a page reads hundreds of rows of dozens of columns, one value a row
//! takes a fraction of that. The fields are read back by name with serde.

use sea_orm::sea_query::{CaseStatement, Expr, Func, SimpleExpr};
use sea_orm::{ColumnTrait, DbBackend};

/// A name in the object, and what stands under it.
pub type Field = (&'static str, SimpleExpr);

/// A column under its own name.
pub fn field(column: impl ColumnTrait) -> Field {
    (column.as_str(), self::column(column))
}

/// A column with the name of its table.
pub fn column(column: impl ColumnTrait) -> SimpleExpr {
    Expr::col(column.as_column_ref())
}

/// `{"name": value, …}`. Numbers, texts and nulls come out as such, JSON only through `json`.
pub fn object(engine: DbBackend, fields: impl IntoIterator<Item = Field>) -> SimpleExpr {
    let build = match engine {
        DbBackend::Sqlite => "json_object",
        _ => "json_build_object",
    };
    let both = fields
        .into_iter()
        .flat_map(|(name, value)| [Expr::cust(format!("'{name}'")), value]);
    Func::cust(build).args(both).into()
}

/// As `object`, and null unless `there` holds.
pub fn object_if(
    engine: DbBackend,
    there: SimpleExpr,
    fields: impl IntoIterator<Item = Field>,
) -> SimpleExpr {
    let one = CaseStatement::new().case(there, object(engine, fields));
    json(engine, one.into())
}

/// JSON within an object. SQLite keeps it as text and has to be told.
pub fn json(engine: DbBackend, value: SimpleExpr) -> SimpleExpr {
    match engine {
        DbBackend::Sqlite => Func::cust("json").arg(value).into(),
        _ => value,
    }
}
