using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Waist;

/// <summary>What speaks a protocol enters through the handlers of Semblance.Recognition and sees no store, index or network below.</summary>
internal static class EndpointReach
{
    private static readonly string[] Protocols = ["Endpoints", "Dialects", "Console", "Access", "Telemetry"];

    private static readonly string[] Below =
    [
        "Semblance.Index", "Semblance.Vault.Ports", "Semblance.Vault.Sealing", "Semblance.Inference", "Semblance.Detection.FaceDetector", "Semblance.Alignment", "Semblance.Embedding", "Semblance.FaceEngine",
    ];

    public static Rule Rule { get; } = new(
        "waist",
        "all ways in share one set of use cases: what is checked there is checked for HTTP, console, command line and video alike",
        "call the handler in Semblance.Recognition; if there is none for this, write the use case there");

    public static IEnumerable<Offence> Judge(IEnumerable<Dependency> dependencies) =>
        dependencies.Where(use => Array.Exists(Protocols, folder => Room.IsWithin(use.FromSpace, $"Semblance.Server.{folder}")))
            .Where(use => Array.Exists(Below, space => Room.IsWithin(use.ToType, space)))
            .GroupBy(use => use.FromType, use => use.ToType, StringComparer.Ordinal)
            .Select(uses => Rule.Broken(uses.Key, $"reaches below the waist, to {string.Join(", ", uses.Distinct(StringComparer.Ordinal))}"));
}
