//! What is stored: every byte, and every row of every table.

use std::collections::BTreeMap;

use forthright::db::Engine;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, QueryResult, Statement};

use super::TestApp;

impl TestApp {
    /// Every byte of the database's files, or every row where the files are not ours.
    pub async fn stored(&self) -> String {
        if self.app.db.engine() == Engine::Sqlite {
            let files = std::fs::read_dir(&self.app.config.data_dir).unwrap();
            return files
                .filter_map(|file| std::fs::read(file.unwrap().path()).ok())
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
                .collect();
        }
        self.rows().await.into_values().flatten().collect()
    }

    /// The rows of each table, in order of their text.
    pub async fn rows(&self) -> BTreeMap<String, Vec<String>> {
        let db = self.app.db.read();
        let is_sqlite = self.app.db.engine() == Engine::Sqlite;
        let tables = if is_sqlite {
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'"
        };
        let mut all = BTreeMap::new();
        for table in texts(db, tables, "name").await {
            let row = if is_sqlite {
                let columns = format!("SELECT name FROM pragma_table_info('{table}')");
                let columns = texts(db, &columns, "name").await;
                let quoted = columns.iter().map(|column| format!("quote(\"{column}\")"));
                quoted.collect::<Vec<_>>().join(" || ' ' || ")
            } else {
                "to_jsonb(t)::text".to_owned()
            };
            let rows = format!("SELECT {row} AS stored FROM \"{table}\" t ORDER BY 1");
            all.insert(table, texts(db, &rows, "stored").await);
        }
        all
    }
}

async fn texts(db: &DatabaseConnection, query: &str, column: &str) -> Vec<String> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await.unwrap();
    let text = |row: QueryResult| row.try_get::<String>("", column).unwrap();
    rows.into_iter().map(text).collect()
}
