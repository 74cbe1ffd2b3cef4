import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  build: {
    // Browsers that know light-dark(). For older ones it would be written as two colours of which
    // only the system's choice selects one, and the page's own switch would do nothing.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
});

export default overrideVaadinConfig(customConfig);
