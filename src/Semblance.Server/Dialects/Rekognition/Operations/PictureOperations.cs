using Semblance.Recognition;
using Semblance.Recognition.Compare;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Dialects.Rekognition.Wire;
using static Semblance.Server.Dialects.Rekognition.Wire.SearchWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Faces of pictures that nobody keeps.</summary>
internal sealed class PictureOperations(RecognitionHouse house, SentPictures pictures)
{
    private const int MostFaces = 100;
    private const double UsualThreshold = 80;

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["DetectFaces"] = Operation.Of<DetectFacesRequest>(Permission.Look, DetectAsync),
        ["CompareFaces"] = Operation.Of<CompareFacesRequest>(Permission.Compare, CompareAsync),
    };

    private async Task<object> DetectAsync(RekognitionCall call, DetectFacesRequest request)
    {
        var tellsEyes = AttributeWords.TellEyes(request.Attributes);
        var seen = await pictures.LookAsync(request.Image, "Image", AnalysisRequest.Default with { Embed = false }, call.Cancellation).ConfigureAwait(false);
        return new DetectFacesResponse([.. seen.Faces.Take(MostFaces).Select(face => FaceShapes.Of(seen).Detail(face, tellsEyes))]);
    }

    private async Task<object> CompareAsync(RekognitionCall call, CompareFacesRequest request)
    {
        var rule = new SimilarityRule(call.Grant, Fields.Threshold(request.SimilarityThreshold, UsualThreshold, "similarityThreshold"));
        var gate = QualityWords.Gate(request.QualityFilter, "NONE");
        var (source, face) = await pictures.LargestAsync(request.SourceImage, "SourceImage", gate, call.Cancellation).ConfigureAwait(false);
        var target = await pictures.LookAsync(request.TargetImage, "TargetImage", AnalysisRequest.Default with { Gate = gate }, call.Cancellation).ConfigureAwait(false);
        var others = target.Faces.Where(static other => other.Probe is not null).Take(MostFaces).ToArray();
        if (others.Length == 0)
            throw RekognitionException.Invalid("There are no faces in the image 'TargetImage'. Should be at least 1.");
        var (shapes, matches, unmatched) = (FaceShapes.Of(target), new List<CompareFacesMatch>(), new List<FaceWire.ComparedFace>());
        foreach (var other in others)
        {
            if (await ToldAsync(call, face, other, rule).ConfigureAwait(false) is { } similarity)
                matches.Add(new CompareFacesMatch(similarity, shapes.Compared(other)));
            else
                unmatched.Add(shapes.Compared(other));
        }

        return new CompareFacesResponse(new FaceWire.ComparedSourceFace(FaceShapes.Of(source).Box(face), FaceShapes.Confidence(face)), [.. matches.OrderByDescending(static one => one.Similarity)], unmatched);
    }

    private async Task<double?> ToldAsync(RekognitionCall call, SeenFace face, SeenFace other, SimilarityRule rule) =>
        rule.Told(await house.Compare.HandleAsync(new CompareRequest(face.Probe!, other.Probe!, rule.DecidedFmr, call.Caller), call.Cancellation).ConfigureAwait(false));
}
