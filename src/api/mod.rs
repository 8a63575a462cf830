//! The JSON API under /api/v1: what other programs may read and do; verbs and reads are the features' own.
