/* HoiDap chat widget: <script src="https://…/widget.js" data-title="Hỗ trợ khách hàng" defer></script>
   data-title, data-color (#rrggbb), data-theme (light, dark, auto), data-position (right, left), data-open (true),
   data-greeting. Everything that was said by others is written with textContent, never as HTML. */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || window.hoidapWidget) return;
  const base = new URL(script.src).origin;
  const data = script.dataset;
  const title = data.title || 'Hỗ trợ khách hàng';
  const color = /^#[0-9a-f]{6}$/i.test(data.color || '') ? data.color : '#0b5cad';
  const greeting = data.greeting || 'Dạ, em là trợ lý tự động. Anh/chị cần em hỗ trợ gì ạ?';
  const words = {
    open: 'Mở cửa sổ trò chuyện', close: 'Đóng cửa sổ trò chuyện', send: 'Gửi', write: 'Nhập tin nhắn',
    log: 'Nội dung trò chuyện', typing: 'Đang trả lời…', lost: 'Mất kết nối. Tin nhắn sẽ được gửi lại ngay khi có mạng.',
    slow: 'Anh/chị nhắn hơi nhanh, em gửi lại ngay ạ.', failed: 'Tin này không gửi được.', choices: 'Chọn nhanh',
    good: 'Câu trả lời có ích', bad: 'Câu trả lời chưa đúng ý', thanks: 'Cảm ơn anh/chị đã đánh giá.',
    you: 'Anh/chị', bot: 'Trợ lý', agent: 'Nhân viên', unread: n => n + ' tin chưa đọc',
    ticket: (number, stage) => 'Phiếu ' + number + ' ' + (stage || 'có cập nhật') + '.',
    expired: 'Phiên trước đã hết hạn, em bắt đầu cuộc trò chuyện mới ạ.',
  };

  /* What must outlive a reload; a browser that forbids storage keeps it for this page. */
  const storageKey = 'hoidap ' + base;
  let memory = { token: null, sender: null, seq: 0, unread: 0, outbox: [] };
  try { memory = { ...memory, ...JSON.parse(localStorage.getItem(storageKey) || '{}') }; } catch { /* as new */ }
  const keep = () => { try { localStorage.setItem(storageKey, JSON.stringify(memory)); } catch { /* page only */ } };

  const style = `
:host { --main: ${color}; --ink: #1b1f24; --paper: #fff; --soft: #eef1f5; --line: #8a94a3; --faint: #545d6a; all: initial;
  position: fixed; z-index: 2147483000; bottom: max(16px, env(safe-area-inset-bottom)); ${data.position === 'left' ? 'left' : 'right'}: 16px;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Be Vietnam Pro", sans-serif; color: var(--ink); }
:host([data-theme=dark]) { --ink: #f1f3f5; --paper: #1b1f24; --soft: #2b313a; --line: #8a94a3; --faint: #b6bfcb; }
* { box-sizing: border-box; font: inherit; }
[hidden] { display: none !important; }
button { cursor: pointer; border: 0; color: inherit; background: none; min-height: 44px; }
:focus-visible { outline: 3px solid #ffb020; outline-offset: 2px; }
.launcher { width: 60px; height: 60px; border-radius: 30px; background: var(--main); color: #fff; box-shadow: 0 4px 16px #0005; position: relative; float: right; }
.launcher svg { width: 28px; height: 28px; vertical-align: middle; }
.badge { position: absolute; top: -4px; right: -4px; min-width: 24px; height: 24px; padding: 0 6px; border-radius: 12px; background: #b3001b; color: #fff; font-size: 14px; line-height: 24px; }
.panel { position: absolute; bottom: 76px; ${data.position === 'left' ? 'left' : 'right'}: 0; width: 384px; height: min(620px, calc(100vh - 110px)); display: flex; flex-direction: column;
  background: var(--paper); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; box-shadow: 0 8px 32px #0004; }
header { display: flex; align-items: center; background: var(--main); color: #fff; padding: 4px 4px 4px 16px; }
h2 { flex: 1; margin: 0; font-weight: 600; font-size: 17px; overflow-wrap: anywhere; }
header button { width: 44px; font-size: 24px; line-height: 1; }
.log { flex: 1; overflow-y: auto; padding: 12px; overscroll-behavior: contain; }
.turn { margin: 0 0 10px; display: flex; flex-direction: column; align-items: flex-start; }
.turn.you { align-items: flex-end; }
.who { font-size: 13px; color: var(--faint); margin: 0 4px 2px; }
.bubble { max-width: 88%; padding: 8px 12px; border-radius: 14px; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
.you .bubble { background: var(--main); color: #fff; }
.agent .bubble { border: 2px solid var(--main); }
.bubble a { color: inherit; text-decoration: underline; }
.note { text-align: center; font-size: 14px; color: var(--faint); margin: 8px 0; }
.choices { display: flex; flex-direction: column; gap: 6px; margin: 6px 0 0; padding: 0; width: 88%; list-style: none; }
.choices button { width: 100%; text-align: left; padding: 8px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }
.choices button:hover { background: var(--soft); }
.thumbs button { width: 44px; border-radius: 22px; color: var(--faint); } .thumbs svg { width: 20px; height: 20px; vertical-align: middle; } .down svg { transform: rotate(180deg); }
.thumbs button[aria-pressed=true] { background: var(--soft); outline: 2px solid var(--main); }
.failed { font-size: 14px; color: #b3001b; } :host([data-theme=dark]) .failed { color: #ff8a95; }
.state { min-height: 22px; padding: 0 16px; font-size: 14px; color: var(--faint); }
form { display: flex; gap: 8px; padding: 8px; border-top: 1px solid var(--line); align-items: flex-end; }
textarea { flex: 1; resize: none; height: 48px; max-height: 120px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: inherit; }
form button { background: var(--main); color: #fff; border-radius: 12px; padding: 0 16px; min-height: 48px; font-weight: 600; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) { :host([data-open]) { inset: 0; } :host([data-open]) .launcher { display: none; }
  .panel { position: fixed; inset: 0; width: auto; height: 100vh; height: 100dvh; border: 0; border-radius: 0; } }
@media (prefers-reduced-motion: no-preference) { .turn { animation: rise .15s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(6px); } } }`;

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'text') element.textContent = value; else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter(Boolean));
    return element;
  };
  const svg = (path) => {
    const space = 'http://www.w3.org/2000/svg', image = document.createElementNS(space, 'svg'), line = document.createElementNS(space, 'path');
    image.setAttribute('viewBox', '0 0 24 24'); image.setAttribute('aria-hidden', 'true');
    line.setAttribute('d', path); line.setAttribute('fill', 'currentColor'); image.append(line);
    return image;
  };

  const host = make('div', { id: 'hoidap-widget', lang: 'vi' });
  const dark = data.theme === 'dark' || (data.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  if (dark) host.dataset.theme = 'dark';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const badge = make('span', { class: 'badge', hidden: true, 'aria-hidden': 'true' });
  const launcher = make('button', { class: 'launcher', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', 'aria-label': words.open, onclick: () => toggle() },
    svg('M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z'), badge);
  const log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': words.log, tabindex: '0' });
  const state = make('div', { class: 'state', role: 'status' });
  const input = make('textarea', { id: 'input', rows: '1', maxlength: '4000', placeholder: words.write, autocomplete: 'off', enterkeyhint: 'send' });
  const form = make('form', {}, make('label', { class: 'sr', for: 'input', text: words.write }), input, make('button', { type: 'submit', text: words.send }));
  const panel = make('section', { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true },
    make('header', {}, make('h2', { id: 'title', text: title }), make('button', { type: 'button', 'aria-label': words.close, text: '×', onclick: () => toggle(false) })),
    log, state, form);
  root.append(panel, launcher);

  const scroll = () => { log.scrollTop = log.scrollHeight; };
  const note = (text) => { log.append(make('p', { class: 'note', text })); scroll(); };
  const say = (text) => { if (state.textContent !== text) state.textContent = text; };

  /* Addresses and telephone numbers become links; the rest stays text. */
  const linked = (element, text) => {
    const pattern = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|\b1[89]00 ?\d{4}\b/g;
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      element.append(text.slice(at, match.index));
      const isWeb = match[0].startsWith('http');
      element.append(make('a', { href: isWeb ? match[0] : 'tel:' + match[0].replace(/ /g, ''), target: isWeb && '_blank', rel: 'noopener noreferrer nofollow', text: match[0] }));
      at = match.index + match[0].length;
    }
    element.append(text.slice(at));
    return element;
  };
  const bubble = (who, text) => {
    const turn = make('div', { class: 'turn ' + who }, make('span', { class: 'who', text: words[who] }), linked(make('div', { class: 'bubble' }), text));
    log.append(turn);
    scroll();
    return turn;
  };
  const retireChoices = () => { for (const list of root.querySelectorAll('.choices')) list.remove(); };
  const reply = (body) => {
    const turn = bubble('bot', body.text);
    if (body.buttons && body.buttons.length) {
      retireChoices();
      turn.append(make('ol', { class: 'choices', 'aria-label': words.choices }, ...body.buttons.map((button, index) =>
        make('li', {}, make('button', { type: 'button', text: (index + 1) + '. ' + button.title, onclick: () => { send(button.payload, button.title); input.focus(); } })))));
    }
    if (body.custom && (body.custom.intent || '').startsWith('faq/')) turn.append(thumbs());
    scroll();
  };
  const thumbs = () => {
    const row = make('div', { class: 'thumbs' });
    const thumb = (label, helpful) => make('button', { type: 'button', class: helpful ? 'up' : 'down', 'aria-label': label, 'aria-pressed': 'false', onclick: async (event) => {
      if (row.dataset.given) return;
      row.dataset.given = 'yes';
      const pressed = event.currentTarget;
      pressed.setAttribute('aria-pressed', 'true');
      try {
        const response = await call('/conversations/' + encodeURIComponent(memory.sender) + '/feedback', { method: 'POST', body: JSON.stringify({ helpful }) });
        if (!response.ok) throw new Error(String(response.status));
        const replies = await response.json();
        if (replies.length) replies.forEach(reply); else say(words.thanks);
      } catch { delete row.dataset.given; pressed.setAttribute('aria-pressed', 'false'); say(words.lost); }
    } }, svg('M2 11h4v10H2zM8 11l4-8c2 0 3 1 3 3l-1 4h6c1 0 2 1 2 2l-2 7c0 1-1 2-2 2H8z'));
    row.append(thumb(words.good, true), thumb(words.bad, false));
    return row;
  };

  const call = (path, options = {}) => fetch(base + path, {
    credentials: 'omit', cache: 'no-store', ...options,
    headers: { ...(options.body && { 'Content-Type': 'application/json' }), ...(memory.token && { Authorization: 'Bearer ' + memory.token }), ...options.headers },
  });
  const pause = (ms) => new Promise(resolve => {
    const done = () => { clearTimeout(timer); removeEventListener('online', done); resolve(); };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
  const identifier = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

  /* One session for all that begins at the same time. */
  let beginning = null;
  const session = () => {
    if (memory.token) return Promise.resolve();
    beginning = beginning || (async () => {
      try {
        const response = await call('/widget/session', { method: 'POST', body: '{}' });
        if (!response.ok) throw new Error(String(response.status));
        const made = await response.json();
        Object.assign(memory, { token: made.token, sender: made.sender, seq: made.seq });
        keep();
      } finally { beginning = null; }
    })();
    return beginning;
  };
  const forget = () => { Object.assign(memory, { token: null, sender: null, seq: 0 }); keep(); note(words.expired); };

  /* Messages leave one by one, in order, and stay in the outbox until they are answered. */
  const send = (message, shown) => {
    const entry = { id: identifier(), message };
    memory.outbox.push(entry);
    keep();
    retireChoices();
    entry.turn = bubble('you', shown || message);
    flush();
  };
  let flushing = null;
  const flush = () => { flushing = flushing || empty().finally(() => { flushing = null; }); return flushing; };
  const empty = async () => {
    for (let wait = 500; memory.outbox.length;) {
      const entry = memory.outbox[0];
      try {
        say(words.typing);
        await session();
        const response = await call('/webhooks/rest/webhook', { method: 'POST', body: JSON.stringify({ message: entry.message, message_id: entry.id }) });
        if (response.status === 401) { forget(); continue; }
        if (response.status === 429 || response.status >= 500) throw response.status;
        const body = await response.json();
        memory.outbox.shift();
        keep();
        wait = 500;
        say('');
        if (response.ok) body.forEach(reply);
        else if (entry.turn) entry.turn.append(make('span', { class: 'failed', text: words.failed }));
      } catch (fault) {
        say(fault === 429 ? words.slow : words.lost);
        await pause(wait);
        wait = Math.min(wait * 2, 15000);
      }
    }
  };

  /* What was said before, then what agents say from now on. */
  const history = async () => {
    const response = await call('/conversations/' + encodeURIComponent(memory.sender) + '/messages');
    if (response.status === 401) { forget(); return; }
    if (!response.ok) throw new Error(String(response.status));
    const past = await response.json();
    memory.seq = past.seq;
    keep();
    for (const line of past.messages) bubble({ customer: 'you', assistant: 'bot', agent: 'agent' }[line.speaker] || 'bot', line.text);
  };
  const event = (id, body) => {
    if (!(body.seq > memory.seq)) return;
    memory.seq = body.seq;
    if (body.text) bubble(body.event === 'agent_message' ? 'agent' : 'bot', body.text);
    else if (body.event === 'ticket_changed') note(words.ticket(body.ticket, body.stage_label));
    if (body.text && panel.hidden) memory.unread += 1;
    keep();
    count();
  };
  let listening = false;
  const listen = async () => {
    if (listening) return;
    listening = true;
    for (let wait = 1000; ;) {
      try {
        await session();
        const response = await call('/conversations/' + encodeURIComponent(memory.sender) + '/events', { headers: { 'Last-Event-ID': String(memory.seq) } });
        if (response.status === 401) { forget(); continue; }
        if (!response.ok) throw new Error(String(response.status));
        const reader = response.body.getReader(), decoder = new TextDecoder();
        let text = '';
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          wait = 1000;
          text += decoder.decode(value, { stream: true });
          const blocks = text.split('\n\n');
          text = blocks.pop();
          for (const block of blocks) {
            const fields = Object.fromEntries(block.split('\n').filter(line => !line.startsWith(':')).map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
            if (fields.data) event(fields.id, JSON.parse(fields.data));
          }
        }
      } catch { /* comes back below */ }
      await pause(wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, 30000);
    }
  };

  const count = () => {
    badge.hidden = !memory.unread;
    badge.textContent = memory.unread > 99 ? '99+' : String(memory.unread);
    launcher.setAttribute('aria-label', panel.hidden ? words.open + (memory.unread ? ', ' + words.unread(memory.unread) : '') : words.close);
  };
  let loaded = false;
  const load = async () => {
    if (loaded) return;
    loaded = true;
    for (let wait = 1000; ;) {
      try {
        if (memory.token) {
          /* What the last page could not send goes first; its answers come with the history. */
          const waiting = memory.outbox.splice(0);
          for (const entry of waiting) {
            try { await call('/webhooks/rest/webhook', { method: 'POST', body: JSON.stringify({ message: entry.message, message_id: entry.id }) }); }
            catch (fault) { memory.outbox.unshift(...waiting.slice(waiting.indexOf(entry))); throw fault; }
          }
          keep();
          await history();
        }
        break;
      } catch { say(words.lost); await pause(wait); wait = Math.min(wait * 2, 15000); }
    }
    say('');
    if (!log.childElementCount) bubble('bot', greeting);
    if (memory.token) listen();
  };
  const toggle = (open = panel.hidden) => {
    panel.hidden = !open;
    host.toggleAttribute('data-open', open);
    launcher.setAttribute('aria-expanded', String(open));
    if (open) { memory.unread = 0; keep(); load(); input.focus(); scroll(); } else launcher.focus();
    count();
  };

  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    input.value = '';
    input.style.height = '';
    send(text);
    listen();
  });
  input.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Enter' && !pressed.shiftKey && !pressed.isComposing) { pressed.preventDefault(); form.requestSubmit(); }
  });
  input.addEventListener('input', () => { input.style.height = ''; input.style.height = Math.min(input.scrollHeight + 2, 120) + 'px'; });
  panel.addEventListener('keydown', (pressed) => { if (pressed.key === 'Escape') toggle(false); });
  addEventListener('storage', (changed) => { if (changed.key === storageKey && changed.newValue) { try { memory.unread = JSON.parse(changed.newValue).unread; count(); } catch { /* stays */ } } });

  const start = () => {
    document.body.append(host);
    count();
    if (data.open === 'true') toggle(true); else if (memory.token) load();
  };
  window.hoidapWidget = { open: () => toggle(true), close: () => toggle(false) };
  if (document.body) start(); else addEventListener('DOMContentLoaded', start);
})();
