// What PageCheck asks of a page in the browser; every function returns a list of complaints.
function told(element) {
  return element.outerHTML.slice(0, 160).replace(/\s+/g, ' ');
}

function visible(element) {
  const box = element.getBoundingClientRect();
  return element.checkVisibility() && box.width > 1 && box.height > 1 && box.right > 0;
}

// Nothing reaches over the edge of the screen (WCAG 1.4.10).
function tooWide() {
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= screen) {
    return [];
  }
  const wide = [...document.querySelectorAll('body *')]
    .filter(one => visible(one) && one.getBoundingClientRect().right > screen + 0.5 && !one.closest('.scroll'));
  return ['wider than ' + screen + ': ' + wide.slice(-3).map(told).join(' | ')];
}

// Whatever is pressed can be hit with a thumb: 44 by 44 CSS pixels, links inside sentences apart (WCAG 2.5.5).
function tooSmall() {
  const pressed = 'button, .button, .opt, summary, .nav a, .foot a, .brand, .lang, input:not([type=hidden]), select, textarea';
  return [...document.querySelectorAll(pressed)]
    .filter(one => visible(one) && !(one.matches('input') && one.closest('label')))
    .filter(one => one.getBoundingClientRect().height < 43.5 || one.getBoundingClientRect().width < 43.5)
    .map(one => 'smaller than 44 px: ' + Math.round(one.getBoundingClientRect().width) + 'x'
      + Math.round(one.getBoundingClientRect().height) + ' ' + told(one));
}

// What a screen reader goes by: landmarks, one main heading, named groups, a title that says where one is.
function structure() {
  const found = [];
  const one = selector => {
    const count = document.querySelectorAll(selector).length;
    if (count !== 1) {
      found.push(count + ' of ' + selector);
    }
  };
  ['h1', 'body > header', 'body > main#main', 'body > footer', 'body > a.skip[href="#main"]'].forEach(one);
  document.querySelectorAll('fieldset').forEach(group => {
    if (group.firstElementChild.tagName !== 'LEGEND' || !group.firstElementChild.textContent.trim()) {
      found.push('a group without a name: ' + told(group));
    }
  });
  const language = location.pathname.split('/')[1];
  if (['sv', 'en'].includes(language) && document.documentElement.lang !== language) {
    found.push('lang=' + document.documentElement.lang + ' on ' + location.pathname);
  }
  const error = { sv: 'Fel: ', en: 'Error: ' }[document.documentElement.lang];
  const summary = document.querySelector('.summary');
  if (document.title.startsWith(error) !== (summary !== null)) {
    found.push('title "' + document.title + '" ' + (summary ? 'with' : 'without') + ' a summary of errors');
  }
  if (summary && document.activeElement !== summary) {
    found.push('the summary of errors has no focus');
  }
  if (!/.+ – Tillitsspegeln$/.test(document.title)) {
    found.push('title "' + document.title + '"');
  }
  return found;
}

// axe, told in lines.
function violations(options) {
  return axe.run(document, options).then(result => result.violations
    .map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' | ')));
}
