import '@/components/styles/tenth-day.scss';
import type { WholeActions } from '@/components/panel/read-whole';
import { render } from 'preact';
import { openDesk } from '@/utils/workflows/desk';
import { openDoubtDesk } from '@/utils/workflows/doubt-desk';
import { formPorts, openFormDesk } from '@/utils/workflows/form-desk';
import { openPageDesk } from '@/utils/workflows/page-desk';
import { pagePorts } from '@/utils/workflows/page-asker';
import { openDoor } from '@/utils/workflows/door/door';
import { sessionHere } from '@/utils/workflows/door/session-here';
import { openRecordDesk } from '@/utils/workflows/record-page';
import { browserPorts } from '@/utils/workflows/ports';
import { readWhole, wholePorts } from '@/utils/workflows/read-whole';
import { PanelApp } from './app';

const here = sessionHere();
const ports = browserPorts(here);
const place = document.getElementById('app');
const desks = {
  door: openDoor(here, ports),
  desk: openDesk(ports),
  pageDesk: { ...openPageDesk(pagePorts(ports)), ...openRecordDesk(pagePorts(ports)) },
  doubtDesk: openDoubtDesk(ports),
  formDesk: openFormDesk(formPorts(ports)),
  whole: {
    readWhole: (...asked: Parameters<WholeActions['readWhole']>) => readWhole(...asked, wholePorts(ports)),
  },
};
if (place !== null) render(<PanelApp {...desks} />, place);
