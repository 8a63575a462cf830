// A recording of another site plays on the page, once somebody presses play: nothing is asked of that site
// before. Without this script the link opens the site itself.
'use strict';
(() => {
  const play = (figure) => {
    const frame = document.createElement('iframe');
    frame.src = figure.dataset.player;
    frame.title = figure.querySelector('a').textContent;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    figure.querySelector('.play').replaceWith(frame);
    frame.focus();
  };

  for (const figure of document.querySelectorAll('figure[data-player]')) {
    const box = document.createElement('div');
    box.className = 'play ui';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = figure.dataset.play;
    const note = document.createElement('p');
    note.className = 'hint';
    note.textContent = figure.dataset.note;
    note.id = `play-${document.querySelectorAll('.play').length}`;
    button.setAttribute('aria-describedby', note.id);
    button.addEventListener('click', () => play(figure));
    box.append(button, note);
    figure.querySelector('p').after(box);
  }
})();
