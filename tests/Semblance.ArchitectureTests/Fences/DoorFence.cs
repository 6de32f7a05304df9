using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Adapters are named where programs are put together and nowhere else; the command line enters the server by one door.</summary>
internal static class DoorFence
{
    public static Rule Rule { get; } = new(
        "doors",
        "a program that knows which database or which host it runs on, anywhere but where it is put together, runs on that one only",
        "take the port as an argument; choose the adapter in the composition root (the top folder of Semblance.Server, Semblance.Cli.Hosting)");

    private static IReadOnlyList<Fence> Doors { get; } =
    [
        new("what the vault adapters have in common", ["Semblance.Vault.Relational"], ["Semblance.Vault.Relational", "Semblance.Vault.Sqlite", "Semblance.Vault.PostgreSql"]),
        new("a vault adapter", ["Semblance.Vault.Sqlite"], ["Semblance.Vault.Sqlite", "=Semblance.Server", "Semblance.Cli.Hosting"]),
        new("a vault adapter", ["Semblance.Vault.PostgreSql"], ["Semblance.Vault.PostgreSql", "=Semblance.Server", "Semblance.Cli.Hosting"]),
        new("the cluster's inside", ["Semblance.Cluster"], ["Semblance.Cluster", "=Semblance.Server"]),
        new("the server's inside", [.. new[] { "Endpoints", "Dialects", "Access", "Console", "Telemetry" }.Select(folder => $"Semblance.Server.{folder}")], ["Semblance.Server"]),
    ];

    public static IEnumerable<Offence> Judge(IReadOnlyCollection<Dependency> dependencies) => Doors.SelectMany(door => door.Judge(Rule, dependencies));
}
