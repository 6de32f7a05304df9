using System.Globalization;
using Semblance.Server.Answers;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>The protocol's own errors: each a number and a sentence that clients look for.</summary>
internal static class CompreFaceError
{
    public const int Undefined = 0;
    public const int EmptyField = 5;
    public const int ServiceUnknown = 10;
    public const int HeaderMissing = 20;
    public const int FileRefused = 21;
    public const int Invalid = 26;
    public const int NoFace = 28;
    public const int ManyFaces = 31;
    public const int ParameterMissing = 33;
    public const int PartMissing = 34;
    public const int BadArgument = 36;
    public const int CoreFailed = 41;
    public const int SubjectUnknown = 42;
    public const int SubjectTaken = 43;
    public const int FaceUnknown = 44;

    public const string NoFaceText = "No face is found in the given image";

    /// <summary>An error of a number.</summary>
    public static RefusedException Of(int code, string message, int status = StatusCodes.Status400BadRequest) => new(new Refusal(code.ToString(CultureInfo.InvariantCulture), status, message, string.Empty));

    public static RefusedException WithoutFace() => Of(NoFace, NoFaceText);

    public static RefusedException Subject(string name) => Of(SubjectUnknown, $"Subject {name} not found", StatusCodes.Status404NotFound);

    public static RefusedException Face(string id) => Of(FaceUnknown, $"Image {id} not found", StatusCodes.Status404NotFound);

    public static RefusedException Service(string kind, string key, string why = "") => Of(ServiceUnknown, $"{kind} service with API Key {key} not found{why}", StatusCodes.Status404NotFound);

    /// <summary>What there is no route for, a known route by another method included.</summary>
    public static RefusedException Nowhere() => Of(Undefined, "Something went wrong, please try again", StatusCodes.Status404NotFound);
}
