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
    sent: 'Đã gửi.', file: name => 'Tệp ' + name + ', mở trong cửa sổ mới', score: (n, most) => n + ' trên ' + most,
    least: { csat: 'Rất không hài lòng', nps: 'Không bao giờ' }, most: { csat: 'Rất hài lòng', nps: 'Chắc chắn' },
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
.scale { width: 88%; margin: 6px 0 0; border: 0; padding: 0; min-width: 0; } .scale div { display: grid; grid-template-columns: repeat(auto-fit, minmax(44px, 1fr)); gap: 4px; }
.scale button { border: 1px solid var(--line); border-radius: 10px; background: var(--paper); padding: 0; } .scale button:hover { background: var(--soft); }
.scale p { display: flex; justify-content: space-between; margin: 4px 0 0; font-size: 13px; color: var(--faint); }
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
  const filePattern = /\/([^/?#]+\.(?:pdf|docx?|xlsx?|csv|zip|png|jpe?g|gif|webp|heic|mp4|mov|txt))(?:[?#]|$)/i;
  const linked = (element, text) => {
    const pattern = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|\b1[89]00 ?\d{4}\b/g;
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      element.append(text.slice(at, match.index));
      const isWeb = match[0].startsWith('http'), file = isWeb && filePattern.exec(match[0]);
      let name = file && file[1];
      try { name = name && decodeURIComponent(name); } catch { /* as it stands */ }
      element.append(make('a', { href: isWeb ? match[0] : 'tel:' + match[0].replace(/ /g, ''), target: isWeb && '_blank', rel: 'noopener noreferrer nofollow', 'aria-label': name && words.file(name), text: name ? '📎 ' + name : match[0] }));
      at = match.index + match[0].length;
    }
    element.append(text.slice(at));
    return element;
  };
  const turn = (who, text) => make('div', { class: 'turn ' + who }, make('span', { class: 'who', text: words[who] }), linked(make('div', { class: 'bubble' }), text));
  const bubble = (who, text) => {
    const said = turn(who, text);
    log.append(said);
    scroll();
    return said;
  };
  /* What can be chosen is what was offered last; a thumb that was given stays. */
  const retireChoices = () => { for (const old of root.querySelectorAll('.choices, .scale, .thumbs:not([data-given])')) old.remove(); };
  const choose = (payload, title) => { send(payload, title); input.focus(); };
  const offer = (said, buttons, survey) => {
    if (survey) {
      const [least, most] = survey === 'nps' ? [0, 10] : [1, 5], scale = make('div');
      for (let score = least; score <= most; score += 1) {
        const button = survey === 'csat' && buttons && buttons[score - 1], name = button ? button.title : words.score(score, most);
        scale.append(make('button', { type: 'button', 'aria-label': name, text: String(score), onclick: () => choose(button ? button.payload : String(score), button ? name : String(score)) }));
      }
      said.append(make('fieldset', { class: 'scale' }, make('legend', { class: 'sr', text: words.choices }), scale,
        make('p', {}, make('span', { text: words.least[survey] }), make('span', { text: words.most[survey] }))));
      if (survey === 'csat') return;
    }
    if (buttons && buttons.length) said.append(make('ol', { class: 'choices', 'aria-label': words.choices }, ...buttons.map((button, index) =>
      make('li', {}, make('button', { type: 'button', text: (index + 1) + '. ' + button.title, onclick: () => choose(button.payload, button.title) })))));
  };
  const reply = (body) => {
    const said = bubble('bot', body.text), custom = body.custom || {};
    retireChoices();
    offer(said, body.buttons, custom.survey);
    if ((custom.intent || '').startsWith('faq/')) said.append(thumbs());
    if (panel.hidden) unread();
    scroll();
  };
  const thumbs = () => {
    const row = make('div', { class: 'thumbs' });
    const thumb = (label, helpful) => make('button', { type: 'button', class: helpful ? 'up' : 'down', 'aria-label': label, 'aria-pressed': 'false', onclick: (event) => {
      if (row.dataset.given) return;
      row.dataset.given = 'yes';
      const pressed = event.currentTarget;
      pressed.setAttribute('aria-pressed', 'true');
      for (const other of [...row.children]) if (other !== pressed) other.remove();
      post({ helpful });
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

  /* Messages and thumbs leave one by one, in order, and stay in the outbox until they are answered; each has a name,
     so that what arrived and was not acknowledged is not taken twice. */
  const post = (what, said) => {
    const entry = { ...what, id: identifier() };
    memory.outbox.push(entry);
    keep();
    retireChoices();
    if (said) said.entry = entry;
    flush();
  };
  const shown = new Map();
  const send = (message, title) => {
    const said = bubble('you', title || message);
    post({ message, title }, said);
    shown.set(said.entry.id, said);
  };
  /* The answer to an entry; null when the session is over and it must be sent in a new one. */
  const deliver = async (entry) => {
    const isThumb = entry.helpful !== undefined;
    const response = await call(isThumb ? '/conversations/' + encodeURIComponent(memory.sender) + '/feedback' : '/webhooks/rest/webhook', {
      method: 'POST', signal: AbortSignal.timeout(20000),
      body: JSON.stringify(isThumb ? { helpful: entry.helpful, message_id: entry.id } : { message: entry.message, message_id: entry.id }),
    });
    if (response.status === 401) { forget(); return null; }
    if (response.status === 429 || response.status >= 500) throw response.status;
    return { isTaken: response.ok, replies: response.ok ? await response.json() : [] };
  };
  let flushing = null;
  const flush = () => { flushing = flushing || empty().finally(() => { flushing = null; }); return flushing; };
  const empty = async () => {
    await loading;
    for (let wait = 500; memory.outbox.length;) {
      const entry = memory.outbox[0];
      try {
        say(words.typing);
        await session();
        const answer = await deliver(entry);
        if (!answer) continue;
        memory.outbox.shift();
        keep();
        wait = 500;
        say(answer.replies.length ? '' : words.sent);
        answer.replies.forEach(reply);
        const said = shown.get(entry.id);
        if (!answer.isTaken && said) said.append(make('span', { class: 'failed', text: words.failed }));
        shown.delete(entry.id);
      } catch (fault) {
        say(fault === 429 ? words.slow : words.lost);
        await pause(wait);
        wait = Math.min(wait * 2, 15000);
      }
    }
  };

  /* What was said before, then what agents say from now on. */
  const history = async () => {
    const response = await call('/conversations/' + encodeURIComponent(memory.sender) + '/messages', { signal: AbortSignal.timeout(20000) });
    if (response.status === 401) { forget(); return; }
    if (!response.ok) throw new Error(String(response.status));
    const past = await response.json();
    memory.seq = Math.max(memory.seq, past.seq);
    keep();
    const lines = past.messages.map(line => turn({ customer: 'you', assistant: 'bot', agent: 'agent' }[line.speaker] || 'bot', line.text));
    /* Before what is being written already. */
    log.prepend(...lines);
    if (lines.length && lines.at(-1).classList.contains('bot') && !memory.outbox.length) offer(lines.at(-1), past.buttons, past.survey);
    scroll();
  };
  const event = (body) => {
    if (!(body.seq > memory.seq)) return;
    memory.seq = body.seq;
    keep();
    if (body.text) {
      const said = bubble(body.event === 'agent_message' ? 'agent' : 'bot', body.text);
      if (body.event !== 'agent_message') retireChoices();
      offer(said, body.buttons, body.survey);
      say('');
      scroll();
      if (panel.hidden) unread();
    } else if (body.event === 'ticket_changed') note(words.ticket(body.ticket, body.stage_label));
  };
  const unread = () => { memory.unread += 1; keep(); count(); };
  let listening = false;
  /* The server gives a sign of life every 15 seconds; a stream that is silent for longer is dead. */
  const patience = 40000;
  const listen = async () => {
    if (listening) return;
    listening = true;
    for (let wait = 1000; ;) {
      const stop = new AbortController();
      let alarm = null;
      const alive = () => { clearTimeout(alarm); alarm = setTimeout(() => stop.abort(), patience); };
      const cut = () => stop.abort();
      addEventListener('offline', cut);
      try {
        await session();
        alive();
        const response = await call('/conversations/' + encodeURIComponent(memory.sender) + '/events', { headers: { 'Last-Event-ID': String(memory.seq) }, signal: stop.signal });
        if (response.status === 401) { forget(); continue; }
        if (!response.ok) throw new Error(String(response.status));
        const reader = response.body.getReader(), decoder = new TextDecoder();
        let text = '';
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          alive();
          wait = 1000;
          text += decoder.decode(value, { stream: true });
          const blocks = text.split('\n\n');
          text = blocks.pop();
          for (const block of blocks) {
            const line = block.split('\n').find(line => line.startsWith('data: '));
            if (line) event(JSON.parse(line.slice(6)));
          }
        }
      } catch { /* comes back below */ } finally { clearTimeout(alarm); removeEventListener('offline', cut); }
      await pause(wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, 30000);
    }
  };

  const count = () => {
    badge.hidden = !memory.unread;
    badge.textContent = memory.unread > 99 ? '99+' : String(memory.unread);
    launcher.setAttribute('aria-label', panel.hidden ? words.open + (memory.unread ? ', ' + words.unread(memory.unread) : '') : words.close);
  };
  let loading = null;
  const load = () => { loading = loading || begin(); };
  const begin = async () => {
    for (let wait = 1000; memory.token;) {
      try {
        /* What the last page could not send goes first; its answers come with the history. */
        while (memory.outbox.length && !shown.has(memory.outbox[0].id)) {
          if (!await deliver(memory.outbox[0])) break;
          memory.outbox.shift();
          keep();
        }
        if (memory.token) await history();
        say('');
        break;
      } catch { say(words.lost); await pause(wait); wait = Math.min(wait * 2, 15000); }
    }
    if (!log.childElementCount) bubble('bot', greeting);
    for (const entry of memory.outbox) if (entry.message && !shown.has(entry.id)) shown.set(entry.id, bubble('you', entry.title || entry.message));
    if (memory.token) listen();
    if (memory.outbox.length) flush();
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
