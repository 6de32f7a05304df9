using System.CommandLine;
using System.CommandLine.Parsing;
using Semblance.Comparison;

namespace Semblance.Cli.Hosting;

/// <summary>The options that every command which opens an engine has.</summary>
internal sealed class EngineArguments
{
    private readonly Option<string?> _models = new("--models") { Description = "Model folder to search first (else SEMBLANCE_MODELS, the user's folder, the program's)" };
    private readonly Option<string?> _detector = new("--detector") { Description = "Name of the detector, or its beginning" };
    private readonly Option<string?> _embedder = new("--embedder") { Description = "Name of the embedder, or its beginning" };
    private readonly Option<string> _population = new("--population") { Description = "The people whose faces are compared: which calibration says what a score stands for", DefaultValueFactory = _ => CalibrationSource.GeneralPopulation };
    private readonly Option<bool> _noMirror = new("--no-mirror") { Description = "Do not average in the mirrored crop (half the time of embedding; docs/measurements.md says what it costs)" };
    private readonly Option<bool> _noRewrite = new("--no-rewrite") { Description = "Run the networks as published, without the faster equal graph" };
    private readonly Option<int?> _minSide = new("--min-side") { Description = "Scale smaller pictures up to this side before looking for faces (default 320)" };
    private readonly Option<int?> _maxSide = new("--max-side") { Description = "Scale larger pictures down to this side before looking for faces (default 640)" };
    private readonly Option<float?> _minScore = new("--min-score") { Description = "Lowest detector score of a face (default 0.6)" };
    private readonly Option<bool> _tiles = new("--tiles") { Description = "Also look at tiles of a large picture at full size, for tiny faces (slow)" };
    private readonly Option<int?> _threads = new("--threads") { Description = "Pictures worked on at a time (default: all cores)" };

    /// <summary>Adds the options to a command.</summary>
    public static EngineArguments AddTo(Command command)
    {
        var arguments = new EngineArguments();
        foreach (var option in arguments.All())
            command.Options.Add(option);
        return arguments;
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="defaults">What holds where nothing was asked for; <see langword="null"/> for the engine's own defaults.</param>
    public FaceEngineOptions Read(ParseResult parsed, FaceEngineOptions? defaults = null)
    {
        defaults ??= new FaceEngineOptions();
        var isTiled = parsed.GetValue(_tiles);
        return defaults with
        {
            ModelFolder = parsed.GetValue(_models),
            Detector = parsed.GetValue(_detector),
            Embedder = parsed.GetValue(_embedder),
            Population = parsed.GetValue(_population)!,
            Limits = isTiled ? defaults.Limits with { DecodeSide = 0 } : defaults.Limits,
            Embedding = defaults.Embedding with { AverageMirrored = !parsed.GetValue(_noMirror) },
            Detection = defaults.Detection with
            {
                MinSide = parsed.GetValue(_minSide) ?? defaults.Detection.MinSide,
                MaxSide = Math.Max(parsed.GetValue(_maxSide) ?? defaults.Detection.MaxSide, parsed.GetValue(_minSide) ?? 0),
                MinScore = parsed.GetValue(_minScore) ?? defaults.Detection.MinScore,
                UseTiles = isTiled,
            },
            Inference = defaults.Inference with
            {
                OptimizeGraph = !parsed.GetValue(_noRewrite),
                Parallelism = parsed.GetValue(_threads) ?? defaults.Inference.Parallelism,
            },
        };
    }

    /// <summary>Whether a population was named: a validator does not see defaults.</summary>
    public bool NamesPopulation(SymbolResult result) => result.GetResult(_population) is { Implicit: false };

    private IEnumerable<Option> All() => [_models, _detector, _embedder, _population, _noMirror, _noRewrite, _minSide, _maxSide, _minScore, _tiles, _threads];
}
