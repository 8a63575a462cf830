// What people write where the owner tries the keys that are needed less often.

export const reader = {
  name: 'Runa B.',
  body: 'The second year was dearer than the first by a fifth.',
};

/// One of many who sell the same.
export const seller = (number) => ({
  name: `Lucky Spins ${number + 1}`,
  body: `Best casino bonus tonight, free spins and jackpots for ${number + 9} euro: [play now](https://spins.example/${number})!`,
});

export const sellers = (count) => Array.from({ length: count }, (_, number) => seller(number));

/// What people say who have measured.
export const genuine = (count) => Array.from({ length: count }, (_, number) => ({
  name: `Shelf ${number + 1}`,
  body: `We measured the rebuild of shelf ${number + 1} ourselves, and it took four hours longer than they had said.`,
}));
