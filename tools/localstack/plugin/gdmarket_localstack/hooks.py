"""What of stock LocalStack has to change for it to run without Docker, on loopback only, leaving no process behind."""

import os
import subprocess

from localstack import config
from localstack.runtime import hooks


@hooks.on_infra_start()
def use_processes() -> None:
    listen_where_told()
    keep_processes_in_group()
    run_dynamodb_local()


def listen_where_told() -> None:
    """The server takes the port of GATEWAY_LISTEN and, for IPv4, forgets the host: it would listen on every interface."""
    from localstack.runtime.server import twisted

    endpoint = twisted.endpoints.TCP4ServerEndpoint
    hosts = {listen.port: listen.host for listen in config.GATEWAY_LISTEN}
    twisted.endpoints.TCP4ServerEndpoint = lambda reactor, port: endpoint(reactor, port, interface=hosts[port])


def keep_processes_in_group() -> None:
    """LocalStack gives what it starts a session of its own, where it would outlive the end of LocalStack's process group."""
    start = subprocess.Popen.__init__

    def start_in_group(self, *args, start_new_session=False, **kwargs):
        start(self, *args, **kwargs)

    subprocess.Popen.__init__ = start_in_group


def run_dynamodb_local() -> None:
    """DynamoDB Local from the jars of DYNAMODB_LOCAL_LIB on this machine's Java, instead of downloads of both.

    LocalStack's download also brings a Java agent that lifts the limit of 20 indexes per table; we have none.
    """
    from localstack.services.dynamodb.packages import DynamoDBLocalPackageInstaller
    from localstack.services.dynamodb.server import DynamodbServer

    library = os.environ["DYNAMODB_LOCAL_LIB"]
    DynamoDBLocalPackageInstaller.install = lambda self, *args, **kwargs: None
    DynamoDBLocalPackageInstaller.get_java_env_vars = lambda self: {}

    def command(server) -> list[str]:
        main = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner"
        java = ["java", f"-Xmx{server.heap_size}", f"-Djava.library.path={library}", "-cp", f"{library}/*"]
        return [*java, main, "-inMemory", "-port", str(server.port)]

    DynamodbServer._create_shell_command = command
