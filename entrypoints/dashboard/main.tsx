import '@/components/styles/tenth-day.scss';
import { render } from 'preact';
import { openDesk } from '@/utils/workflows/desk';
import { DashboardApp } from './app';

const place = document.getElementById('app');
if (place !== null) render(<DashboardApp desk={openDesk()} />, place);
