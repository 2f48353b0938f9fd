import '@/components/styles/tenth-day.scss';
import { render } from 'preact';
import { openReturnDesk } from '@/utils/workflows/returns';
import { blankPorts, openBlankDesk } from '@/utils/workflows/blanks/blank-desk';
import { openDesk } from '@/utils/workflows/desk';
import { openDoubtDesk } from '@/utils/workflows/doubt-desk';
import { formPorts, openFormDesk } from '@/utils/workflows/form-desk';
import { openPageDesk } from '@/utils/workflows/page-desk';
import { pagePorts } from '@/utils/workflows/page-asker';
import { openDoor } from '@/utils/workflows/door/door';
import { sessionHere } from '@/utils/workflows/door/session-here';
import { browserPorts } from '@/utils/workflows/ports';
import { openBackupDesk } from '@/utils/workflows/backup/backup-desk';
import { openCaseEndsDesk } from '@/utils/workflows/case-ends/case-ends-desk';
import { DashboardApp } from './app';

const here = sessionHere();
const ports = browserPorts(here);
const place = document.getElementById('app');
const desks = {
  door: openDoor(here, ports),
  desk: openDesk(ports),
  pageDesk: openPageDesk(pagePorts(ports)),
  doubtDesk: openDoubtDesk(ports),
  formDesk: openFormDesk(formPorts(ports)),
  returnDesk: openReturnDesk(ports),
  blankDesk: openBlankDesk(blankPorts(ports)),
  backupDesk: openBackupDesk(here, ports),
  caseEndsDesk: openCaseEndsDesk(here, ports),
};
if (place !== null) render(<DashboardApp {...desks} />, place);
