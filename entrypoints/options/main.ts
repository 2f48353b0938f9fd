/** Settings are a part of the dashboard; the browser's own "Options" leads there. */
location.replace('/dashboard.html#/settings');

export {};
