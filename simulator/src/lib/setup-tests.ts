import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
// a busy machine is no reason to fail
configure({ asyncUtilTimeout: 10_000 });
// jsdom lays nothing out
Element.prototype.scrollIntoView = () => undefined;
