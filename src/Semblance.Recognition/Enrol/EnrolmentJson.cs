using System.Text.Json.Serialization;

namespace Semblance.Recognition.Enrol;

/// <summary>Kept answers and the bodies of requests as JSON.</summary>
[JsonSerializable(typeof(EnrolmentText))]
[JsonSerializable(typeof(EnrolmentBody))]
internal sealed partial class EnrolmentJson : JsonSerializerContext;
