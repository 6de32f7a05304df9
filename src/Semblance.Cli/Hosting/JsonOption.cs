using System.CommandLine;

namespace Semblance.Cli.Hosting;

/// <summary>The option that every command has.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Print JSON with stable snake_case keys" };
}
