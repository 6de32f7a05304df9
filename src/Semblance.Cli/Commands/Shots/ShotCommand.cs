using System.CommandLine;

namespace Semblance.Cli.Commands.Shots;

/// <summary><c>shot</c>: pictures that events of cameras name.</summary>
internal static class ShotCommand
{
    public static Command Create() => new("shot", "Pictures of people whom cameras named, where 'watch --keep-shots' keeps them.")
    {
        ShotOpenCommand.Create(),
    };
}
