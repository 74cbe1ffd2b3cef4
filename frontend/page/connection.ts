/**
 * Says in words when the server is not there, and that the page tries again.
 *
 * Push by itself notices a server that has gone only when it has something to say, so that the page asks.
 */
interface ConnectionIndicator {
  offlineText?: string;
  reconnectingText?: string;
  onlineText?: string;
}

interface Framework {
  connectionIndicator?: ConnectionIndicator;
  connectionState?: { state: string };
}

/** What Vaadin keeps at the window, of which its packages declare different parts. */
function framework(): Framework | undefined {
  return (window as unknown as { Vaadin?: Framework }).Vaadin;
}

function speak(indicator: ConnectionIndicator): void {
  indicator.onlineText = 'Connected again';
  indicator.offlineText = 'Weightroom does not answer. Your runs are kept; this page tries again by itself.';
  indicator.reconnectingText = 'Connection lost, connecting again. Your runs go on.';
}

// The indicator is set up by Vaadin's own start, which may come later.
function find(attempts: number): void {
  const indicator = framework()?.connectionIndicator;
  if (indicator) {
    speak(indicator);
  } else if (attempts > 0) {
    setTimeout(() => find(attempts - 1), 250);
  }
}

find(40);

const PERIOD = 1_500;

/** Slower answers are the sign of a busy server, not of none. */
const PATIENCE = 10_000;

let away = false;

function show(state: string): void {
  const store = framework()?.connectionState;
  if (store) {
    store.state = state;
  }
}

async function look(): Promise<void> {
  if (document.visibilityState === 'visible') {
    try {
      await fetch('/actuator/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      if (away) {
        // What the server knew of this page it has forgotten; runs and answers are kept.
        location.reload();
        return;
      }
    } catch {
      away = true;
      show('reconnecting');
    }
  }
  setTimeout(() => void look(), PERIOD);
}

setTimeout(() => void look(), PERIOD);

export {};
