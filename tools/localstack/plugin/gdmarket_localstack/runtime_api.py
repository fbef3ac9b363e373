"""The Lambda Runtime API (2018-06-01) of one execution environment.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PREFIX = "/2018-06-01/runtime/"


class RuntimeApi(ThreadingHTTPServer):
    """Listens on a free port of the loopback interface. One runtime at a time asks it for work."""

    daemon_threads = True

    def __init__(self, timeout_seconds: int, name: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.timeout_seconds = timeout_seconds
        self.renew()
        threading.Thread(target=self.serve_forever, daemon=True, name=name).start()

    def renew(self) -> None:
        """Forgets a runtime that is gone: its open request must not take the next one's work."""
        self.ready = threading.Event()
        self.init_error: bytes | None = None
        self.pending: queue.Queue[dict[str, str] | None] = queue.Queue()
        self.results: queue.Queue[tuple[str, bool, bytes]] = queue.Queue()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def stop(self) -> None:
        self.pending.put(None)
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: RuntimeApi

    def log_message(self, *args) -> None:
        pass

    def do_GET(self) -> None:
        api = self.server
        if self.path != PREFIX + "invocation/next":
            return self.reply(404)
        pending = api.pending
        api.ready.set()
        invocation = pending.get()
        if invocation is None:
            self.close_connection = True
            return None
        return self.reply(
            200,
            invocation["payload"].encode(),
            {
                "Lambda-Runtime-Aws-Request-Id": invocation["invoke-id"],
                "Lambda-Runtime-Invoked-Function-Arn": invocation["invoked-function-arn"],
                "Lambda-Runtime-Trace-Id": invocation["trace-id"],
                "Lambda-Runtime-Deadline-Ms": str(int((time.time() + api.timeout_seconds) * 1000)),
            },
        )

    def do_POST(self) -> None:
        api = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.reply(202, b'{"status":"OK"}')
        if self.path == PREFIX + "init/error":
            api.init_error = body
            api.ready.set()
        else:
            # …/invocation/<id>/response or …/invocation/<id>/error
            request_id, kind = self.path.rsplit("/", 2)[1:]
            api.results.put((request_id, kind == "error", body))

    def reply(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
