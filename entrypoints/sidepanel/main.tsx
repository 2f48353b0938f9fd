import '@/components/styles/tenth-day.scss';
import { render } from 'preact';
import { openDesk } from '@/utils/workflows/desk';
import { PanelApp } from './app';

const place = document.getElementById('app');
if (place !== null) render(<PanelApp desk={openDesk()} />, place);
