"""LocalStack's Lambda executor without Docker: every execution environment of a Node function is a process.

LAMBDA_NODE is the Node that runs them all, whatever version a function's runtime names.
"""

import json
import logging
import os
import queue
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from localstack import config
from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin
from localstack.services.lambda_.invocation.runtime_executor import LambdaRuntimeException, RuntimeExecutor

from .runtime_api import RuntimeApi

LOG = logging.getLogger(__name__)
CLIENT = Path(__file__).with_name("runtime_client.mjs")
LONGEST_WAIT_SECONDS = 0.2


class ProcessExecutor(RuntimeExecutor):
    def __init__(self, id: str, function_version: FunctionVersion) -> None:
        super().__init__(id=id, function_version=function_version)
        self.timeout = function_version.config.timeout
        self.process: subprocess.Popen | None = None
        self.api: RuntimeApi | None = None
        self.environment: dict[str, str] = {}
        self.stopped = False
        self.folder = Path(tempfile.mkdtemp(prefix=f"{function_version.id.function_name}-"))
        self.log = self.folder / "out.log"

    # life cycle

    def start(self, env_vars: dict[str, str]) -> None:
        runtime = self.function_version.config.runtime or ""
        if not runtime.startswith("nodejs"):
            raise LambdaRuntimeException(f"runtime {runtime} is not supported: only Node functions run as processes")
        self.api = RuntimeApi(self.timeout, name=f"runtime-api-{self.id}")
        self.environment = {name: str(value) for name, value in env_vars.items()} | {
            "AWS_LAMBDA_RUNTIME_API": self.api.address,
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{runtime}",
            "AWS_EC2_METADATA_DISABLED": "true",
            "LAMBDA_TASK_ROOT": str(self.function_version.config.code.get_unzipped_code_location()),
            "LAMBDA_RUNTIME_DIR": str(CLIENT.parent),
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "PATH": os.environ["PATH"],
            "LANG": "en_US.UTF-8",
            "TZ": "UTC",
        }
        self._spawn()

    def _spawn(self) -> None:
        self.api.renew()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [os.environ["LAMBDA_NODE"], str(CLIENT)],
                cwd=self.environment["LAMBDA_TASK_ROOT"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.time() + config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT
        while not self.api.ready.wait(0.02):
            if self._has_exited() or time.time() > deadline:
                self.api.init_error = self._exit_error(self.id)
                break
        if error := self.api.init_error:
            LOG.warning("init of %s failed: %s\n%s", self.function_version.qualified_arn, error, self.get_logs())
            self._kill()
            raise StatusErrorException("Environment startup failed", payload=error)

    def stop(self) -> None:
        self.stopped = True
        self._kill()
        if self.api:
            self.api.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _kill(self) -> None:
        if not self._has_exited():
            self.process.kill()
            self.process.wait(5)

    def _has_exited(self) -> bool:
        return self.process is None or self.process.poll() is not None

    # invocations, one at a time

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        request_id, started = payload["invoke-id"], time.time()
        if self._has_exited():
            # an earlier invocation crashed or timed out: a new process takes over, as in Lambda
            self._spawn()
        offset = self._log_size()
        self.api.pending.put(payload)
        is_error, body = self._await_result(request_id, started + self.timeout)
        milliseconds = (time.time() - started) * 1000
        version = self.function_version.id.qualifier
        logs = (
            f"START RequestId: {request_id} Version: {version}\n"
            f"{self._read_log(offset)}"
            f"END RequestId: {request_id}\n"
            f"REPORT RequestId: {request_id}\tDuration: {milliseconds:.2f} ms\t"
            f"Billed Duration: {int(milliseconds) + 1} ms\t"
            f"Memory Size: {self.function_version.config.memory_size} MB\tMax Memory Used: 0 MB\t\n"
        )
        return InvocationResult(request_id, body, is_error=is_error, logs=logs, executed_version=version)

    def _await_result(self, request_id: str, deadline: float) -> tuple[bool, bytes]:
        while True:
            try:
                wait = min(LONGEST_WAIT_SECONDS, max(0.001, deadline - time.time()))
                answered, is_error, body = self.api.results.get(timeout=wait)
                if answered == request_id:
                    return is_error, body
            except queue.Empty:
                if time.time() >= deadline:
                    error = self._timeout_error(request_id)
                elif self._has_exited() or self.stopped:
                    error = self._exit_error(request_id)
                else:
                    continue
                self._kill()
                return True, error

    def _timeout_error(self, request_id: str) -> bytes:
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        return _error("Sandbox.Timedout", f"{now} {request_id} Task timed out after {self.timeout}.00 seconds")

    def _exit_error(self, request_id: str) -> bytes:
        status = self.process.poll()
        message = f"RequestId: {request_id} Error: Runtime exited with error: exit status {status}"
        return _error("Runtime.ExitError", message)

    # logs

    def get_logs(self) -> str:
        return self._read_log()

    def _log_size(self) -> int:
        return self.log.stat().st_size if self.log.exists() else 0

    def _read_log(self, offset: int = 0) -> str:
        if not self.log.exists():
            return ""
        with self.log.open("rb") as file:
            file.seek(offset)
            return file.read().decode(errors="replace")

    # where everything is: on this machine

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        pass


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs) -> type[ProcessExecutor]:
        return ProcessExecutor


def _error(kind: str, message: str) -> bytes:
    return json.dumps({"errorType": kind, "errorMessage": message}).encode()
