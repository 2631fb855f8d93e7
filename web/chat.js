'use strict';
// Connects Microsoft's Web Chat to the bot's own Direct Line, finds the conversation again after a reload, and clears it on request.
(() => {
  const ONLINE = 2;
  const element = (id) => document.getElementById(id);
  const place = element('chat');
  const note = element('note');
  const nonce = document.querySelector('meta[name=csp-nonce]').content;
  // On a touch screen a pressed button would keep its "hover" colour.
  const hover = matchMedia('(hover: hover)').matches;
  const styleOptions = {
    accent: '#1f6f78',
    backgroundColor: '#f3f7f6',
    primaryFont: "'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif",
    fontSizeSmall: '85%',
    subtle: '#4d5b5d',
    timestampColor: '#4d5b5d',
    groupTimestamp: false,
    paddingRegular: 12,
    bubbleBackground: '#ffffff',
    bubbleBorderColor: '#c9d8d6',
    bubbleBorderRadius: 14,
    bubbleTextColor: '#1d2b2d',
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: '#1f6f78',
    bubbleFromUserBorderColor: '#1f6f78',
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: '#ffffff',
    hideUploadButton: true,
    markdownRespectCRLF: true,
    sendBoxBackground: '#ffffff',
    sendBoxBorderTop: 'solid 1px #c9d8d6',
    sendBoxButtonColor: '#1f6f78',
    sendBoxButtonColorOnHover: '#154e55',
    sendBoxHeight: 52,
    sendBoxPlaceholderColor: '#4d5b5d',
    sendBoxTextColor: '#1d2b2d',
    sendBoxTextWrap: true,
    suggestedActionBackgroundColor: '#ffffff',
    suggestedActionBackgroundColorOnHover: hover ? '#e6f0f0' : '#ffffff',
    suggestedActionBackgroundColorOnActive: '#d3e5e5',
    suggestedActionBorderColor: '#1f6f78',
    suggestedActionBorderRadius: 8,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: '#154e55',
    suggestedActionHeight: 44,
    suggestedActionLayout: 'flow',
    // A long answer stops at its beginning, so that nobody has to scroll up to read it; what was asked stays in view where there is room.
    autoScrollSnapOnPageOffset: innerHeight < 700 ? -20 : -72,
  };

  let current;
  let away = false;
  let attempt = 0;
  let asking = 0;
  let timer;

  /** What was typed, or sent but never taken, so that a new connection does not lose it. */
  function unsent() {
    if (!current) return '';
    return [...current.sending.values()].join('\n') || current.store.getState().sendBoxValue || '';
  }

  // The second press of a double press would answer the next question, whose buttons come up under the same finger. So for a
  // moment no button can be pressed, which also shows; a key pressed twice says nothing new.
  const MOMENT = 500;
  let lastSaid = { what: '', at: 0 };
  let resting;
  function pressedTwice(activity) {
    if (!activity || activity.type !== 'message') return false;
    const said = { what: JSON.stringify([activity.text, activity.value]), at: Date.now() };
    const twice = said.what === lastSaid.what && said.at - lastSaid.at < MOMENT;
    lastSaid = said;
    place.classList.add('just-pressed');
    clearTimeout(resting);
    resting = setTimeout(() => place.classList.remove('just-pressed'), MOMENT);
    return twice;
  }

  // Web Chat makes its text box read-only for a moment after a button, and after a double press forgets to undo it.
  for (const event of ['pointerdown', 'focusin', 'keydown'])
    place.addEventListener(
      event,
      () => setTimeout(() => place.querySelector('textarea[readonly]')?.removeAttribute('readonly'), 300),
      true,
    );

  // A screen reader hears the words of a new message, and then what Web Chat says of its card. The card's own words are the same ones
  // again, and its picture is not in them: so here it says what its pictures show and what can be chosen from its list.
  const heardOfCard = () => (next) => (info) => {
    const { activity, attachment } = info;
    if (!activity || !activity.text || attachment.contentType !== 'application/vnd.microsoft.card.adaptive') return next(info);
    const parts = (attachment.content.body || []).flatMap(({ altText, label, choices = [] }) => [
      altText,
      label,
      ...choices.map(({ title }) => title),
    ]);
    const speak = parts.filter(Boolean).join('. ');
    return next({ ...info, attachment: { ...attachment, content: { ...attachment.content, speak } } });
  };

  /** A table that says all of its message stands alone: nobody needs to read the same thing above it in lines. */
  function withoutTextTwice(action) {
    const activity = action.payload && action.payload.activity;
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || !activity || !activity.channelData || !activity.channelData.cardSaysAll)
      return action;
    return { ...action, payload: { ...action.payload, activity: { ...activity, text: '' } } };
  }

  // Web Chat makes a landmark of every card, many of one name. A group has a name too, and leaves the list of landmarks short.
  new MutationObserver(() => {
    for (const card of place.querySelectorAll('.ac-adaptiveCard[role=form]')) card.setAttribute('role', 'group');
  }).observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['role'] });

  function newStore(sending, onFirstSent) {
    let sent = false;
    return window.WebChat.createStore({}, () => (next) => (action) => {
      const activity = action.payload && action.payload.activity;
      const id = action.meta && action.meta.clientActivityID;
      const typed = action.meta && action.meta.method === 'keyboard';
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && !typed && pressedTwice(activity)) return undefined;
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && !sent) {
        sent = true;
        setTimeout(onFirstSent);
      }
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && activity && activity.text && id) sending.set(id, activity.text);
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && id) sending.delete(id);
      return next(withoutTextTwice(action));
    });
  }

  /** An end of our own making is no lost connection: nobody may hear it as one and connect once more. */
  function endCurrent() {
    const { directLine } = current || {};
    current = undefined;
    if (directLine) directLine.end();
  }

  async function connect() {
    clearTimeout(timer);
    const mine = ++asking;
    let session;
    try {
      const response = await fetch('/chat/session', { method: 'POST' });
      if (response.status === 429) return mine === asking ? tooMany(response) : undefined;
      if (!response.ok) throw new Error(`The session was refused: ${response.status}`);
      session = await response.json();
    } catch {
      return mine === asking ? again() : undefined;
    }
    if (mine !== asking) return;
    const text = unsent();
    endCurrent();
    const resume = session.resumed ? { conversationId: session.conversationId, watermark: '0' } : {};
    const directLine = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token: session.token, ...resume });
    const sending = new Map();
    // A place of its own each time: Web Chat would keep showing the old conversation beside the new one.
    const room = document.createElement('div');
    const draw = (snap) => {
      const options = { ...styleOptions, autoScrollSnapOnPage: snap };
      const attachmentForScreenReaderMiddleware = heardOfCard;
      window.WebChat.renderWebChat(
        { directLine, store, locale: 'en-US', nonce, styleOptions: options, attachmentForScreenReaderMiddleware },
        room,
      );
    };
    // What is fetched again is shown to its end; only answers from now on stop at their beginning.
    const store = newStore(sending, () => draw(true));
    const connection = { directLine, store, sending, online: false, token: session.token, conversationId: session.conversationId };
    current = connection;
    const over = () => {
      if (current === connection) again();
    };
    let was = 0;
    directLine.connectionStatus$.subscribe((status) => {
      if (status === ONLINE) {
        attempt = 0;
        connection.online = true;
        if (current === connection) {
          away = false; // It came back by itself: another connection would only interrupt the person.
          unsay(LOST);
          unsay(MANY);
        }
      }
      // Web Chat ends its connection for good on an expired token (3), a failure (4) or an end (5): only a new one helps.
      if (status > ONLINE && status !== was) over();
      was = status;
    });
    // A conversation that the server no longer has ends in an error here, while the status stays "online".
    directLine.activity$.subscribe({ error: over });
    place.replaceChildren(room);
    draw(!session.resumed);
    if (text) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
    focusBox();
  }

  function again() {
    clearTimeout(timer);
    if (attempt > 0) say(LOST);
    timer = setTimeout(connect, Math.min(15_000, 500 * 2 ** attempt++));
  }

  /** Asks again in a while; whatever is wrong, an emergency does not wait for it. */
  function tooMany(response) {
    clearTimeout(timer);
    say(MANY);
    timer = setTimeout(connect, 1000 * Math.max(10, Number(response.headers.get('retry-after')) || 60));
  }

  const CLEARED = 'Your chat is cleared. This is a new one.';
  const MANY =
    'Many new chats began from your network just now. This page tries again in a minute. In an emergency, call your local emergency number.';
  const LOST = 'The connection is lost. Trying again…';
  function say(text) {
    note.textContent = text;
  }
  function unsay(text) {
    if (note.textContent === text) note.textContent = '';
  }

  /** On a phone the keyboard would cover the greeting, so there the person opens it. */
  function focusBox() {
    if (!matchMedia('(pointer: fine)').matches) return;
    const free = () => !document.activeElement || document.activeElement === document.body;
    const observer = new MutationObserver(focus);
    function focus() {
      const box = place.querySelector('textarea, input[type=text]');
      if (!box) return;
      observer.disconnect();
      if (free()) box.focus();
    }
    observer.observe(place, { childList: true, subtree: true });
    focus();
  }

  // Web Chat shows nothing while the server is away or has no such conversation any more, so the page asks from time to time.
  async function watch() {
    const asked = current;
    const status = await ask(asked);
    if (status === undefined || status >= 500) say(LOST);
    else if (away || ((status === 403 || status === 404) && asked === current)) connect();
    away = status === undefined || status >= 500;
    setTimeout(watch, away ? 2_000 : 10_000);
  }

  async function ask(connection) {
    const { online, conversationId, token, directLine } = connection || {};
    const headers = { authorization: `Bearer ${(directLine && directLine.token) || token}` };
    const path = online ? `/v3/directline/conversations/${conversationId}/activities?watermark=999999999` : '/healthz';
    try {
      return (await fetch(path, { cache: 'no-store', headers: online ? headers : {} })).status;
    } catch {
      return undefined;
    }
  }

  const sure = element('sure');
  element('leave').addEventListener('click', () => sure.showModal());
  sure.addEventListener('close', async () => {
    if (sure.returnValue !== 'leave') return;
    sure.returnValue = '';
    try {
      const response = await fetch('/chat/leave', { method: 'POST' });
      if (!response.ok) throw new Error(`Leaving was refused: ${response.status}`);
    } catch {
      return say('This did not work. Your chat is still here. Please try again in a minute.');
    }
    endCurrent();
    await connect();
    say(CLEARED);
    setTimeout(unsay, 8_000, CLEARED);
  });

  connect();
  setTimeout(watch, 10_000);
})();
