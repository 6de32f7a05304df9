using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class DoorFenceTests
{
    [Fact]
    public void Adapters_and_hosts_are_entered_by_their_doors() => Verdict.Demand(DoorFence.Rule, DoorFence.Judge(Shipped.Dependencies));

    [Fact]
    public void An_adapter_in_an_endpoint_and_a_way_round_the_servers_door_are_found()
    {
        var dependencies = Sample.Dependencies("""
            namespace Semblance.Vault.Sqlite { public class Store { } }
            namespace Semblance.Server { public class Root { object Make() => new Semblance.Vault.Sqlite.Store(); } }
            namespace Semblance.Server.Endpoints { public class Subjects { object Make() => new Semblance.Vault.Sqlite.Store(); } }
            namespace Semblance.Cli.Commands { class ServeCommand { object Good() => new Semblance.Server.Root(); } }
            namespace Semblance.Cli.Commands { class Burglar { object Bad() => new Semblance.Server.Endpoints.Subjects(); } }
            """);
        Found.Only(DoorFence.Judge(dependencies), "Semblance.Server.Endpoints.Subjects", "Semblance.Cli.Commands.Burglar");
    }
}
