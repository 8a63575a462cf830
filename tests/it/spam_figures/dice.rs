//! Chance that can be repeated, and sentences with gaps.

/// Numbers that look random (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    /// In so many of a hundred cases.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.below(among.len())]
    }

    /// `count` different ones, in a random order; all, if there are fewer.
    pub fn some<'a>(&mut self, among: &[&'a str], count: usize) -> Vec<&'a str> {
        let mut left = among.to_vec();
        (0..count.min(among.len()))
            .map(|_| left.swap_remove(self.below(left.len())))
            .collect()
    }

    /// Fills `{kind}` by `gap`.
    pub fn fill(&mut self, pattern: &str, gap: &mut impl FnMut(&mut Self, &str) -> String) -> String {
        let mut filled = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (kind, after) = after.split_once('}').unwrap();
            filled.push_str(before);
            filled.push_str(&gap(self, kind));
            rest = after;
        }
        filled + rest
    }
}
