/** Mantine's look on the router's typed links. */
import { Anchor, type AnchorProps, NavLink, type NavLinkProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type AnchorAttributes<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> }

export const LinkTo = createLink((props: AnchorAttributes<AnchorProps>) => <Anchor {...props} />)
export const NavLinkTo = createLink((props: AnchorAttributes<NavLinkProps>) => <NavLink component="a" {...props} />)
