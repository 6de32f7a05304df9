using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Detection;

/// <summary>Finds the faces of a picture.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FaceDetector : IDisposable
{
    private readonly ModelSession _session;
    private readonly IDetectionDecoder _decoder;
    private readonly DetectionViews _views;
    private readonly DetectionOptions _options;
    private readonly SampleLayout _layout;
    private readonly WorkspacePool<DetectionWorkspace> _workspaces = new(static () => new DetectionWorkspace());

    private FaceDetector(ModelSession session, IDetectionDecoder decoder, DetectionOptions options)
    {
        _session = session;
        _decoder = decoder;
        _options = options;
        _views = new DetectionViews(session.Card.Input.Width, session.Card.Input.Height, options.MinSide, options.MaxSide);
        _layout = TensorLayout.For(session.Card.Input);
    }

    /// <summary>The catalogue entry.</summary>
    public ModelCard Card => _session.Card;

    /// <summary>What was done to the network at load, in words.</summary>
    public string Rewriting => _session.Rewriting.ToString();

    /// <summary>Time spent inside the network, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => _session.TimeInNetwork;

    /// <summary>Loads a detector of any family that is known.</summary>
    public static FaceDetector Load(ModelCard card, DetectionOptions options, InferenceOptions inference)
    {
        var session = ModelSession.Load(card, inference);
        IDetectionDecoder? decoder = (IDetectionDecoder?)YuNetDecoder.For(session.OutputNames) ?? ScrfdDecoder.For(session.OutputNames);
        if (decoder is not null)
            return new FaceDetector(session, decoder, options);
        session.Dispose();
        throw new SemblanceException(ErrorCode.ModelMismatch, $"The outputs of model {card.Name} are those of no detector family that is known (YuNet, SCRFD with five points).", "Use a model of one of these families.");
    }

    /// <summary>All faces, the largest first.</summary>
    public IReadOnlyList<DetectedFace> Detect(Picture picture, CancellationToken cancellation)
    {
        using var lease = _workspaces.Rent();
        var workspace = lease.Workspace;
        workspace.Candidates.Clear();
        Look(picture, _views.Upright(picture.Width, picture.Height), workspace);
        if (_options.UseTiles)
            LookAtTiles(picture, workspace, cancellation);
        if (workspace.Candidates.Count == 0)
            LookAgain(picture, workspace, cancellation);
        Suppression.Apply(workspace.Candidates, _options.MaxOverlap);
        return LargestFirst(workspace.Candidates);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workspaces.Dispose();
        _session.Dispose();
    }

    private void LookAtTiles(Picture picture, DetectionWorkspace workspace, CancellationToken cancellation)
    {
        foreach (var tile in _views.Tiles(picture.Width, picture.Height, picture.Reduction))
        {
            cancellation.ThrowIfCancellationRequested();
            Look(picture, tile, workspace);
        }
    }

    /// <summary>Nothing was found: perhaps the face fills the picture, or the picture lies on its side.</summary>
    private void LookAgain(Picture picture, DetectionWorkspace workspace, CancellationToken cancellation)
    {
        if (_options.RetryWithBorder)
            Look(picture, _views.Bordered(picture.Width, picture.Height), workspace);
        if (!_options.RetryTurned)
            return;
        foreach (var quarterTurns in (ReadOnlySpan<int>)[1, 3, 2])
        {
            if (workspace.Candidates.Count > 0)
                return;
            cancellation.ThrowIfCancellationRequested();
            Look(picture, _views.Turned(picture.Width, picture.Height, quarterTurns), workspace);
        }
    }

    private void Look(Picture picture, in DetectionView view, DetectionWorkspace workspace)
    {
        var input = workspace.Input.Resize(1, view.CanvasHeight, view.CanvasWidth);
        ViewPainter.Paint(picture, view, input, _layout, workspace.Reduced);
        using var outputs = _session.Run(workspace.Input);
        workspace.ViewCandidates.Clear();
        _decoder.Decode(outputs, view.CanvasWidth, view.CanvasHeight, _options.MinScore, workspace.ViewCandidates);
        foreach (ref readonly var candidate in workspace.ViewCandidates.Items)
        {
            if (candidate.Map(view.ToPicture) is { IsFinite: true } found)
                workspace.Candidates.Add(found);
        }
    }

    private DetectedFace[] LargestFirst(CandidateBuffer candidates)
    {
        var faces = new DetectedFace[candidates.Count];
        for (var i = 0; i < faces.Length; i++)
            faces[i] = new DetectedFace(candidates.Items[i].Box, candidates.Items[i].Score, candidates.Items[i].Landmarks);
        Array.Sort(faces, static (a, b) => b.Box.Area.CompareTo(a.Box.Area));
        return faces.Length <= _options.MaxFaces ? faces : faces[.._options.MaxFaces];
    }
}
