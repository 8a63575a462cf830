//! Tests of affiliation.
