import '@/components/styles/tenth-day.scss';
import { render } from 'preact';
import { openDesk } from '@/utils/workflows/desk';
import { openDoubtDesk } from '@/utils/workflows/doubt-desk';
import { formPorts, openFormDesk } from '@/utils/workflows/form-desk';
import { openPageDesk } from '@/utils/workflows/page-desk';
import { pagePorts } from '@/utils/workflows/page-asker';
import { browserPorts } from '@/utils/workflows/ports';
import { DashboardApp } from './app';

const place = document.getElementById('app');
const ports = browserPorts();
const desks = {
  desk: openDesk(ports),
  pageDesk: openPageDesk(pagePorts(ports)),
  doubtDesk: openDoubtDesk(ports),
  formDesk: openFormDesk(formPorts(ports)),
};
if (place !== null) render(<DashboardApp {...desks} />, place);
