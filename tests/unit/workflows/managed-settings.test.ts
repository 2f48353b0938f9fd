import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleMinutesUnder, managedFrom } from '@/utils/workflows/managed-settings';

describe('what the IT department sets', () => {
  it('takes the idle limit, the addresses and the wish for a backup folder', () => {
    const policy = {
      idleMinutes: 3,
      misAddresses: ['https://mis.school.example/registers'],
      backupFolder: true,
    };
    expect(managedFrom(policy)).toEqual({
      mostIdleMinutes: 3,
      misAddresses: ['https://mis.school.example'],
      backupFolderRequired: true,
    });
  });

  it('can never make the idle limit longer than 15 minutes', () => {
    expect(managedFrom({ idleMinutes: 600 }).mostIdleMinutes).toBe(15);
  });

  it.each([0, -1, 2.5, '3', null, NaN])('leaves out an idle limit of %j', (idleMinutes) => {
    expect(managedFrom({ idleMinutes }).mostIdleMinutes).toBe(15);
  });

  it('leaves out addresses that are none, in the open, or for a whole domain', () => {
    const misAddresses = [
      'nonsense',
      'http://mis.school.example',
      'https://*.example',
      7,
      'https://a.example',
    ];
    expect(managedFrom({ misAddresses }).misAddresses).toEqual(['https://a.example']);
  });

  it('is as if there were no policy when the policy is of another shape', () => {
    expect(managedFrom({ misAddresses: 'https://a.example', backupFolder: 'yes' })).toEqual(managedFrom({}));
  });

  it('holds the school’s own minutes to the limit, and a shorter time stays', () => {
    const managed = managedFrom({ idleMinutes: 4 });
    expect(idleMinutesUnder(10, managed)).toBe(4);
    expect(idleMinutesUnder(2, managed)).toBe(2);
    expect(idleMinutesUnder(null, managed)).toBe(4);
    expect(idleMinutesUnder(null, managedFrom({}))).toBe(5);
  });

  it('offers to the browser’s policy the names that are read, and no others', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
      readonly properties: Readonly<Record<string, unknown>>;
    };
    expect(Object.keys(schema.properties).sort()).toEqual(['backupFolder', 'idleMinutes', 'misAddresses']);
  });
});
