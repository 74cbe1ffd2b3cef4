/** Says in words when the server is not there, and that the page tries again. */
interface ConnectionIndicator {
  offlineText?: string;
  reconnectingText?: string;
  onlineText?: string;
}

declare global {
  interface Window {
    Vaadin?: { connectionIndicator?: ConnectionIndicator };
  }
}

function speak(indicator: ConnectionIndicator): void {
  indicator.onlineText = 'Connected again';
  indicator.offlineText = 'Weightroom does not answer. Your runs are kept; this page tries again by itself.';
  indicator.reconnectingText = 'Connection lost, connecting again. Your runs go on.';
}

// The indicator is set up by Vaadin's own start, which may come later.
function find(attempts: number): void {
  const indicator = window.Vaadin?.connectionIndicator;
  if (indicator) {
    speak(indicator);
  } else if (attempts > 0) {
    setTimeout(() => find(attempts - 1), 250);
  }
}

find(40);

export {};
