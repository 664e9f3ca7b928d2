// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define PACK_BLOCK(id, title, text, rest) "{'format':1,'id':'" id "','kind':'duty','title':'" title "','body':{'en':'" text "'},'variants':[],'tags':[],'families':[]," rest ",'status':'approved'}"

/* For a library that is the shelf (shelf.h): one that is new, one that went on from what is here, and one that both went on from. */
static const char sample_pack[] = "{'format':1,'name':'Kitchen','origin':[{'source':'A kitchen','licence':'CC0'}],'blocks':["
                                  PACK_BLOCK ("soup", "Soup", "Cook soup.", "'revision':1,'history':[]") ","
                                  "{'format':1,'id':'old','kind':'duty','title':'Old','body':{'en':'Bring all the wood.'},'variants':[],'tags':['ml'],'families':[],'revision':2,"
                                  "'history':[{'revision':1,'body':{'en':'Bring wood for models.'}}],'review_by':'2020-01-01','status':'retired'},"
                                  "{'format':1,'id':'fetch','kind':'duty','title':'Fetch','body':{'en':'Fetch it.','de':'Hole {what}.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],"
                                  "'status':'draft'}],"
                                  "'levels':[],'roles':[],'variables':[]}";
