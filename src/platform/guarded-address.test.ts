import { describe, expect, it } from 'vitest'
import { isPublicAddress, readOutsideAddress } from './guarded-address'

const loopback = '127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0177.0.0.1 0177.1 017700000001 0x7f.1 127.0.0.1. 127.127.127.127 127.255.255.254'
const unspecified = '0 0.0.0.0 0x0 00 0.1 0.0.0.1 [::] [0:0:0:0:0:0:0:0]'
const inner =
  '10.0.0.1 10.255.255.255 167772161 0xa000001 012.0.0.1 172.16.0.1 172.31.255.255 2886729729 192.168.0.1 192.168.1.1 3232235777 0xc0a80101 0300.0250.1.1 192.168.257'
const carrier = '100.64.0.1 100.127.255.254 100.100.100.200 0x646464c8'
const metadata = '169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518 169.254.170.2 168.63.129.16 192.0.0.192 192.0.0.170'
const reserved = '192.0.2.1 198.51.100.7 203.0.113.9 198.18.0.1 198.19.255.255 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 4294967295 192.88.99.1'
const six =
  '[::1] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:0001] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2002:c0a8:101::] [2001::1] [2001:0:7f00:1::] [2001:db8::1] [3fff::1] [fe80::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] [ff02::1] [100::1] [5f00::1] [::ffff:8.8.8.8]'
const names =
  'localhost LOCALHOST localhost. a.localhost printer router.lan nas.local metadata.google.internal instance-data.ec2.internal kubernetes.default.svc.cluster.local db.internal x.test x.example x.invalid 1.0.0.127.in-addr.arpa wiki.intranet box.home host.corp example.com. ⑫⑦.0.0.1 １２７.0.0.1 127。0。0。1 ⓛocalhost'
const whole = [
  'file:///etc/passwd',
  'ftp://example.com/a.png',
  'gopher://example.com:70/_x',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'blob:https://example.com/x',
  'dict://example.com:11211/stat',
  'ldap://example.com',
  '//example.com/a.png',
  '/etc/passwd',
  'example.com/a.png',
  'http:example.com/a.png',
  'http:/example.com/a.png',
  'http:\\\\example.com\\a.png',
  'https:///example.com/a.png',
  'http://',
  '',
  'http://user@example.com/',
  'http://user:word@example.com/',
  'http://@example.com/',
  'http://example.com@127.0.0.1/',
  'http://127.0.0.1#@example.com/',
  'http://127.0.0.1\\@example.com/',
  'http://example.com:22/',
  'http://example.com:6379/',
  'http://example.com:8080/',
  'https://example.com:80/',
  'http://example.com:443/',
  'http://[::1',
  'http://a b.com/',
  'http://%31%32%37.0.0.1/',
  'http://127.0.0.1%00.example.com/',
  'http://localhost%2eexample.com@127.0.0.1/',
]
const hosts = [loopback, unspecified, inner, carrier, metadata, reserved, six, names].flatMap((line) => line.split(' '))
const vectors = [...hosts.map((host) => `http://${host}/a.png`), ...whole]

describe('an address from outside', () => {
  it('is tried in more than a hundred ways', () => expect(new Set(vectors).size).toBeGreaterThan(130))

  it.each(vectors)('refuses %s', (address) => {
    expect(() => readOutsideAddress(address)).toThrow(/ADDRESS_REFUSED/)
  })

  it.each([
    'https://mp.weixin.qq.com/s/abc',
    'http://mmbiz.qpic.cn/a.png?wx_fmt=png',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://旅行.中国/',
    'http://a.com:80/',
  ])('allows %s', (address) => expect(readOutsideAddress(address)).toBeInstanceOf(URL))

  it('knows no address in a word', () => expect(isPublicAddress('example.com')).toBe(false))
})
