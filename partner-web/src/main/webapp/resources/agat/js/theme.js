// Runs before the first paint: puts the reader's theme on <html>. Without a choice the system decides (tokens.css).
(() => {
  const choice = localStorage.getItem('theme');
  if (choice === 'light' || choice === 'dark') {
    document.documentElement.dataset.theme = choice;
  }
})();
