using Microsoft.ML.OnnxRuntime;
using Semblance.Errors;
using Semblance.Inference.Graph;
using Semblance.Models;

namespace Semblance.Inference;

/// <summary>
/// A loaded network. It computes on the calling thread alone, so as many calls run side by side as there are callers; all
/// share one copy of the weights.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ModelSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly StageMeter _meter = new();
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;

    private ModelSession(ModelCard card, InferenceSession session, GraphReport rewriting)
    {
        Card = card;
        Rewriting = rewriting;
        _session = session;
        _inputNames = [card.Input.Name];
        _outputNames = [.. session.OutputMetadata.Keys];
    }

    /// <summary>The catalogue entry.</summary>
    public ModelCard Card { get; }

    /// <summary>What was done to the network at load, or why nothing.</summary>
    public GraphReport Rewriting { get; }

    /// <summary>Time spent inside the runtime, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => _meter.Total;

    /// <summary>Names of the outputs, in the order in which <see cref="Run"/> returns them.</summary>
    public IReadOnlyList<string> OutputNames => _outputNames;

    /// <summary>Where the output lies that the catalogue names; the first where it names none.</summary>
    public int MainOutput => Card.OutputName is { } name ? Array.IndexOf(_outputNames, name) : 0;

    /// <summary>Loads a model and checks its file and shapes against the card.</summary>
    public static ModelSession Load(ModelCard card, InferenceOptions options)
    {
        var file = ModelFile.Load(card);
        using var sessionOptions = SessionSettings.Create();
        try
        {
            var graph = Prepare(file, options);
            return Checked(card, new InferenceSession(graph.Model.ToArray(), sessionOptions), graph.Report);
        }
        catch (OnnxRuntimeException cause)
        {
            throw new SemblanceException(ErrorCode.ModelMismatch, $"The runtime can't load model {card.Name}.", "Check that the file is an ONNX model for this version of ONNX Runtime.", cause);
        }
    }

    /// <summary>Runs the network on a tensor of N x 3 x H x W numbers, which it reads in place.</summary>
    public ModelOutputs Run(TensorBuffer input)
    {
        using var running = _meter.Start();
        try
        {
            return new ModelOutputs(_session.Run(_runOptions, _inputNames, [input.Value], _outputNames));
        }
        catch (OnnxRuntimeException cause)
        {
            throw new SemblanceException(ErrorCode.ModelRunFailed, $"Model {Card.Name} failed on an input of {string.Join(" x ", input.Shape)}.", "Check the input contract of its catalogue entry.", cause);
        }
    }

    private static OptimizedGraph Prepare(ModelFile file, InferenceOptions options)
    {
        try
        {
            return GraphOptimizer.Prepare(file.Bytes, file.Card.Sha256, RewritingFor(file.Card, options));
        }
        catch (SemblanceException fault) when (fault.Code == ErrorCode.ModelMismatch)
        {
            throw new SemblanceException(fault.Code, $"{file.Card.Name}: {fault.What}", fault.Remedy, fault);
        }
    }

    private static ModelSession Checked(ModelCard card, InferenceSession session, GraphReport rewriting)
    {
        try
        {
            SessionContract.Check(card, session);
            return new ModelSession(card, session, rewriting);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static GraphOptions RewritingFor(ModelCard card, InferenceOptions options)
    {
        // The network sees 0..255 after (v - mean) * scale.
        var means = card.Input.Mean;
        return new GraphOptions
        {
            Enabled = options.OptimizeGraph,
            ModelFolder = card.Folder,
            CacheFolder = options.CacheFolder,
            InputLow = (0 - means.Max()) * card.Input.Scale,
            InputHigh = (255 - means.Min()) * card.Input.Scale,
            OpenDimension = card.Input.Width ?? 320,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _runOptions.Dispose();
    }
}
