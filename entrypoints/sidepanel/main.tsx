import '@/components/styles/tenth-day.scss';
import { render } from 'preact';
import { openDesk } from '@/utils/workflows/desk';
import { openPageDesk } from '@/utils/workflows/page-desk';
import { pagePorts } from '@/utils/workflows/page-asker';
import { browserPorts } from '@/utils/workflows/ports';
import { PanelApp } from './app';

const place = document.getElementById('app');
const ports = browserPorts();
if (place !== null)
  render(<PanelApp desk={openDesk(ports)} pageDesk={openPageDesk(pagePorts(ports))} />, place);
