"""The story: a company of twelve people uses a hub for some days, on a throw-away folder, over real HTTP."""
