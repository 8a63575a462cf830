//! What becomes of labels in the sample blog: they are verified, made of somebody's own words, reported.

use anyhow::Context as _;

use super::content::{Comment, Quote, Report, Verified};
use super::people;
use super::thread::Thread;
use crate::affiliation::quote;
use crate::affiliation::verify::{self, Outcome, Proof};
use crate::audit::Actor;
use crate::clock::{Moment, minutes};
use crate::comments::answer;
use crate::comments::decide::Deciding;
use crate::comments::entity::comment::Model;
use crate::comments::report::{self, Reporting};
use crate::ids::CommentId;
use crate::text;

impl Thread<'_> {
    /// Everything that happens to what stands beside the name of `row`, and what it answers.
    ///
    /// # Errors
    /// When the sample blog wants what can't be, or the database fails.
    pub(super) async fn label(&self, comment: &Comment, row: &Model, sent: Moment) -> anyhow::Result<()> {
        if let Some(asked) = &comment.answers {
            let asked = self.comments.get(asked).map(|asked| asked.id);
            let asked = asked.with_context(|| format!("{} answers nothing", comment.key))?;
            self.reply_to(asked, comment, row, sent).await?;
        }
        if let Some(verified) = &comment.verified {
            let at = sent.plus(minutes(verified.after_minutes));
            self.verify(row.id, verified, at)
                .await
                .with_context(|| format!("{} can't be verified", comment.key))?;
        }
        for report in &comment.reports {
            self.report(row.id, report, sent.plus(minutes(report.after_minutes)))
                .await?;
        }
        Ok(())
    }

    /// The comment `asked` was asked about is answered by this one, in its own words.
    async fn reply_to(
        &self,
        asked: CommentId,
        comment: &Comment,
        row: &Model,
        sent: Moment,
    ) -> anyhow::Result<()> {
        if !answer::reply(self.tx, asked, row.id, sent).await? {
            anyhow::bail!("{} answers no question", comment.key);
        }
        match &comment.quote {
            Some(quote) => {
                self.quote(asked, row, quote, sent.plus(minutes(quote.after_minutes)))
                    .await
            }
            None => Ok(()),
        }
    }

    async fn quote(&self, asked: CommentId, from: &Model, quote: &Quote, now: Moment) -> anyhow::Result<()> {
        let published = [text::plain(&from.html)];
        let words = quote::verbatim(&published, &quote.words).context("nobody wrote that")?;
        let by = people::of(self.team, &quote.by)?;
        let quoted = Deciding {
            quote: Some(words),
            ..self.keeps(asked, by).await?
        };
        self.carry_out(quoted, now).await
    }

    async fn verify(&self, id: CommentId, verified: &Verified, now: Moment) -> anyhow::Result<()> {
        let of = self.stored(id).await?.of();
        let proof = Proof {
            method: verified.method,
            domain: verified.domain.clone(),
        };
        let evidence = verify::Evidence {
            proof: &proof,
            subjects: &[],
        };
        let mut outcome = verify::verify(self.tx, of, evidence, Actor::Commenter, now).await?;
        if let Some(by) = &verified.official {
            let by = Actor::Moderator(people::of(self.team, by)?.id);
            outcome = verify::confirm_official(self.tx, of, by, now).await?;
        }
        match outcome {
            Outcome::Done(_) => Ok(()),
            Outcome::Nothing => anyhow::bail!("nothing was stated"),
        }
    }

    async fn report(&self, comment: CommentId, report: &Report, now: Moment) -> anyhow::Result<()> {
        let new = Reporting {
            comment,
            kind: report.kind,
            reason: report.reason.clone(),
            network_hash: self.entropy.token(),
            hide_after: 0,
        };
        report::report(self.tx, new, now).await?;
        Ok(())
    }
}
