//! The endpoints as they are.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::endpoint::{Column, Entity, Model};
use super::{ENDPOINTS_MAX, EndpointState, Event, OLD_SECRET};
use crate::clock::Moment;
use crate::ids::WebhookId;
use crate::secrets::Secrets;
use crate::secrets::webhook::WebhookSecret;

/// All of them in order of id, at most `ENDPOINTS_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .order_by_asc(Column::Id)
        .limit(ENDPOINTS_MAX)
        .all(db)
        .await
}

/// # Errors
/// When the database fails.
pub async fn one(db: &impl ConnectionTrait, id: WebhookId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Those that are to hear of `event`, in order of id.
///
/// # Errors
/// When the database fails.
pub async fn hearing(db: &impl ConnectionTrait, event: Event) -> Result<Vec<WebhookId>, DbErr> {
    let on = Entity::find()
        .filter(Column::State.eq(EndpointState::On))
        .order_by_asc(Column::Id)
        .limit(ENDPOINTS_MAX)
        .all(db)
        .await?;
    Ok(on
        .into_iter()
        .filter(|endpoint| endpoint.events.0.contains(&event))
        .map(|endpoint| endpoint.id)
        .collect())
}

impl Model {
    /// What signs at `now`: the one to show first.
    pub fn secrets(&self, secrets: &Secrets, now: Moment) -> Vec<WebhookSecret> {
        let mut all = WebhookSecret::of(secrets, &self.salt);
        let is_new = self.renewed_at.is_some_and(|at| now.since(at) < OLD_SECRET);
        if is_new && !self.old_salt.is_empty() {
            all.extend(WebhookSecret::of(secrets, &self.old_salt));
        }
        all
    }
}
