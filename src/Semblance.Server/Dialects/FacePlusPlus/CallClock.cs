using System.Globalization;
using System.Text.Json.Nodes;
using Semblance.Recognition;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>What every answer says of its own call: a name, and the time that it took.</summary>
internal sealed class CallClock(RecognitionHouse house)
{
    private readonly long _started = house.Time.GetTimestamp();
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{house.Time.GetUtcNow().ToUnixTimeSeconds()},{house.Identifiers.Create():D}");

    /// <summary>Adds name and time to an answer.</summary>
    public string Stamp(JsonObject answer)
    {
        answer["request_id"] = _name;
        answer["time_used"] = (int)house.Time.GetElapsedTime(_started).TotalMilliseconds;
        return answer.ToJsonString();
    }
}
