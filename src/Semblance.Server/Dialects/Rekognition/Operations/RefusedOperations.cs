using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Operations about faces that this server does not have, each with a sentence that says what there is instead.</summary>
internal static class RefusedOperations
{
    private const string Tags = "A gallery's purpose, legal basis and end are said when it is made, and it has no other tags.";
    private const string Liveness = "Sessions in front of a camera are not offered: the native API judges how a face was presented in a picture (POST /v1/detect with 'liveness').";

    public static IReadOnlyDictionary<string, Operation> Table { get; } = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["TagResource"] = Refused(Tags),
        ["UntagResource"] = Refused(Tags),
        ["ListTagsForResource"] = Refused(Tags),
        ["CreateFaceLivenessSession"] = Refused(Liveness),
        ["GetFaceLivenessSessionResults"] = Refused(Liveness),
    };

    private static Operation Refused(string text) => new(Permission.Look, _ => Task.FromException<object>(RekognitionException.Denied(text)));
}
