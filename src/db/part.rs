//! Looking for a part of a text as somebody typed it, whatever its capitals.

use sea_orm::sea_query::{Expr, ExprTrait as _, Func, IntoColumnRef, LikeExpr, SimpleExpr};

/// How much of a part is looked for, in characters: SQLite refuses patterns of more than 50,000 bytes
/// (<https://sqlite.org/limits.html>, 8).
const PART_MAX: usize = 200;

/// Whether `column` holds `part`, or the beginning of one that is very long. SQLite knows the capitals of ASCII
/// alone; others are found as they were typed.
pub fn holds(column: impl IntoColumnRef + Copy, part: &str) -> SimpleExpr {
    let part: String = part.chars().take(PART_MAX).collect();
    let small = Expr::expr(Func::lower(Expr::col(column))).like(pattern(&part.to_lowercase()));
    small.or(Expr::col(column).like(pattern(&part)))
}

fn pattern(part: &str) -> LikeExpr {
    let plain = part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("%{plain}%")).escape('\\')
}
