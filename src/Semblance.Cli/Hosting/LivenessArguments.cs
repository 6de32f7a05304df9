using System.CommandLine;
using Semblance.Liveness;

namespace Semblance.Cli.Hosting;

/// <summary>The options of commands that look for presentation attacks, but for the names of the networks and the threshold.</summary>
internal sealed class LivenessArguments
{
    private readonly Option<double> _minRoom = new("--min-room")
    {
        Description = "Least room around a face for a decision, as a share of what the networks ask for: 0 (decide whatever the room) to 1",
        DefaultValueFactory = _ => new LivenessOptions().MinRoom,
    };

    private readonly Option<double[]> _boxScales = new("--box-scales")
    {
        Description = "Sizes of the face box at which each network looks; the mean counts. Steadier and slower with more",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. new LivenessOptions().BoxScales],
    };

    /// <summary>Adds the options to a command.</summary>
    public static LivenessArguments AddTo(Command command)
    {
        var arguments = new LivenessArguments();
        arguments._minRoom.Validators.Add(result => RangeRule.Check(result, 0.0, 1.0));
        command.Options.Add(arguments._minRoom);
        command.Options.Add(arguments._boxScales);
        return arguments;
    }

    /// <summary>What was asked for.</summary>
    public LivenessOptions Read(ParseResult parsed, string? models, double? threshold) => new()
    {
        Models = models,
        Threshold = threshold,
        MinRoom = parsed.GetValue(_minRoom),
        BoxScales = parsed.GetValue(_boxScales)!,
        LoadAtOpen = true,
    };
}
