"""The program as a server, and requests to it."""

import http.client
import json
import subprocess
import threading
import urllib.parse
import uuid

LISTENS = "Semblance listens at "
LONGEST = 120  # seconds that an answer may take on a busy machine


class Refused(Exception):
    """The server answered, and not as it should have."""


class Lost(Exception):
    """No answer came: the server died meanwhile."""


class Served:
    def __init__(self, program, vault, key=None):
        self.key = key
        self.process = subprocess.Popen(
            ["dotnet", program, "serve", "--data", vault, "--listen", "http://127.0.0.1:0", "--requests-per-minute", "1000000"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.address, self.said = None, []

    def wait(self):
        """Until it listens; a start that ends otherwise is told with all that was said."""
        for line in self.process.stdout:
            self.said.append(line)
            if line.strip().startswith("semblance_"):
                self.key = line.strip()
            if line.startswith(LISTENS):
                self.address = urllib.parse.urlsplit(line[len(LISTENS):].split(" ")[0].rstrip(".")).netloc
                threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True).start()
                return self
        raise SystemExit("A start was refused:\n" + "".join(self.said))

    def kill(self):
        self.process.kill()
        self.process.wait()

    def ask(self, method, path, body=None, headers=None, query=None):
        """Status and answer."""
        connection = http.client.HTTPConnection(self.address, timeout=LONGEST)
        try:
            target = "/v1" + path + ("?" + urllib.parse.urlencode(query) if query else "")
            if isinstance(body, dict):
                body, headers = json.dumps(body), {"Content-Type": "application/json", **(headers or {})}
            connection.request(method, target, body, {"Authorization": "Bearer " + self.key, **(headers or {})})
            answer = connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as failure:
            raise Lost(str(failure)) from failure
        finally:
            connection.close()
        return answer.status, json.loads(text) if text else None

    def demand(self, *arguments, **keywords):
        status, answer = self.ask(*arguments, **keywords)
        if status not in (200, 201):
            raise Refused(f"{arguments[:2]}: {status} {answer}")
        return answer


class Gallery:
    """One gallery, over whichever server runs now."""

    def __init__(self, name):
        self.name = name

    def make(self, server):
        return server.demand("POST", "/galleries", {"name": self.name, "purpose": "a soak with people who belong to nobody", "legal_basis": "6.1.f+9.2.f", "retention_days": 1})

    def erase(self, server):
        return server.demand("DELETE", f"/galleries/{self.name}")

    def count(self, server):
        return server.demand("GET", f"/galleries/{self.name}")

    def enrol(self, server, subject, picture):
        headers = {"Content-Type": "image/jpeg", "Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, subject))}
        return server.demand("POST", f"/galleries/{self.name}/subjects", picture, headers, {"subject": subject, "gate": "off", "known_to_be_new": "true"})

    def erase_subject(self, server, subject):
        return server.demand("DELETE", f"/galleries/{self.name}/subjects/{subject}")

    def is_there(self, server, subject, picture):
        answer = server.demand("POST", f"/galleries/{self.name}/verify", picture, {"Content-Type": "image/jpeg"}, {"subject": subject})
        return answer["decision"] == "match"

    def subjects(self, server):
        """The references of each subject, by external id."""
        found, after = {}, None
        while True:
            page = server.demand("GET", f"/galleries/{self.name}/subjects", query={"limit": 1000, **({"after": after} if after else {})})
            if page["damaged_rows"]:
                raise Refused(f"{page['damaged_rows']} rows can't be read")
            found.update((one["subject"], one["references"]) for one in page["subjects"])
            after = page.get("next")
            if not after:
                return found
