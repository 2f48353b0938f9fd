import { describe, expect, it } from 'vitest';
import { addressesLike, appliesTo, mappingFor, sameAddresses } from '@/utils/readers/mappings/address';
import { mapping } from './odd-pages';

const like = (address: string) => addressesLike(address);

describe('addresses of the same kind of page', () => {
  it('differ in the numbers of classes and days', () => {
    expect(like('https://mis.example/class/37/register/2026-11-09?tab=2#top')).toEqual({
      origin: 'https://mis.example',
      path: '/class/*/register/*',
    });
  });

  it('are named by a parameter where one path serves all pages', () => {
    const address = 'https://mis.example/Modules.php?modname=Attendance/TakeAttendance.php&period=3';
    expect(like(address)).toEqual({
      origin: 'https://mis.example',
      path: '/Modules.php',
      query: { modname: 'Attendance/TakeAttendance.php' },
    });
    const applies = like(address);
    expect(appliesTo({ applies }, address.replace('period=3', 'period=4'))).toBe(true);
    expect(appliesTo({ applies }, address.replace('TakeAttendance', 'Teacher'))).toBe(false);
  });

  it('may be a route behind the hash or the question mark', () => {
    expect(like('https://mis.example/#/registers/7B').path).toBe('/#/registers/*');
    expect(like('https://mis.example/?/registers/7B').path).toBe('/?/registers/*');
    expect(
      appliesTo(
        { applies: like('https://mis.example/?/registers/7B') },
        'https://mis.example/?/registers/8C',
      ),
    ).toBe(true);
  });

  it('are of one origin: another port is another system', () => {
    const applies = like('https://mis.example/registers/1');
    expect(appliesTo({ applies }, 'https://mis.example:8443/registers/1')).toBe(false);
    expect(appliesTo({ applies }, 'https://mis.example/registers/1/notes')).toBe(false);
  });

  it('are those of the mapping that names most of them, and of equals the one saved last', () => {
    const at = (path: string, name: string) =>
      mapping({ name, applies: { origin: 'https://mis.example', path } });
    const all = [
      at('/registers/**', 'all'),
      at('/registers/*', 'older'),
      at('/registers/*', 'newer'),
      at('/registers/year', 'year'),
    ];
    const nameFor = (address: string) => mappingFor(all, address)?.name ?? null;
    expect(nameFor('https://mis.example/registers/year')).toBe('year');
    expect(nameFor('https://mis.example/registers/7B')).toBe('newer');
    expect(nameFor('https://mis.example/clubs')).toBeNull();
  });

  it('are the same only with the same parameters', () => {
    const one = like('https://mis.example/a?page=Register');
    expect(sameAddresses(one, like('https://mis.example/a?page=Register&x=1'))).toBe(true);
    expect(sameAddresses(one, like('https://mis.example/a?page=Club'))).toBe(false);
  });
});
