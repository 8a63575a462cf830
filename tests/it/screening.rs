//! Tests of screening.
